import type { Locale } from './locales.ts'
import enAccount from './messages/en/account.json' with { type: 'json' }
import enAudit from './messages/en/audit.json' with { type: 'json' }
import enCallbacks from './messages/en/callbacks.json' with { type: 'json' }
import enCampaignMail from './messages/en/campaignMail.json' with { type: 'json' }
import enCredentials from './messages/en/credentials.json' with { type: 'json' }
import enDeliveries from './messages/en/deliveries.json' with { type: 'json' }
import enDocs from './messages/en/docs.json' with { type: 'json' }
import enFailure from './messages/en/failure.json' with { type: 'json' }
import enForm from './messages/en/form.json' with { type: 'json' }
import enGateways from './messages/en/gateways.json' with { type: 'json' }
import enHealth from './messages/en/health.json' with { type: 'json' }
import enMail from './messages/en/mail.json' with { type: 'json' }
import enMessages from './messages/en/messages.json' with { type: 'json' }
import enOnboarding from './messages/en/onboarding.json' with { type: 'json' }
import enOperator from './messages/en/operator.json' with { type: 'json' }
import enOverview from './messages/en/overview.json' with { type: 'json' }
import enPublic from './messages/en/public.json' with { type: 'json' }
import enRouting from './messages/en/routing.json' with { type: 'json' }
import enSettings from './messages/en/settings.json' with { type: 'json' }
import enShell from './messages/en/shell.json' with { type: 'json' }
import enStatistics from './messages/en/statistics.json' with { type: 'json' }
import enTeam from './messages/en/team.json' with { type: 'json' }
import enTemplate from './messages/en/template.json' with { type: 'json' }
import enUi from './messages/en/ui.json' with { type: 'json' }
import enValidation from './messages/en/validation.json' with { type: 'json' }
import idAccount from './messages/id/account.json' with { type: 'json' }
import idAudit from './messages/id/audit.json' with { type: 'json' }
import idCallbacks from './messages/id/callbacks.json' with { type: 'json' }
import idCampaignMail from './messages/id/campaignMail.json' with { type: 'json' }
import idCredentials from './messages/id/credentials.json' with { type: 'json' }
import idDeliveries from './messages/id/deliveries.json' with { type: 'json' }
import idDocs from './messages/id/docs.json' with { type: 'json' }
import idFailure from './messages/id/failure.json' with { type: 'json' }
import idForm from './messages/id/form.json' with { type: 'json' }
import idGateways from './messages/id/gateways.json' with { type: 'json' }
import idHealth from './messages/id/health.json' with { type: 'json' }
import idMail from './messages/id/mail.json' with { type: 'json' }
import idMessages from './messages/id/messages.json' with { type: 'json' }
import idOnboarding from './messages/id/onboarding.json' with { type: 'json' }
import idOperator from './messages/id/operator.json' with { type: 'json' }
import idOverview from './messages/id/overview.json' with { type: 'json' }
import idPublic from './messages/id/public.json' with { type: 'json' }
import idRouting from './messages/id/routing.json' with { type: 'json' }
import idSettings from './messages/id/settings.json' with { type: 'json' }
import idShell from './messages/id/shell.json' with { type: 'json' }
import idStatistics from './messages/id/statistics.json' with { type: 'json' }
import idTeam from './messages/id/team.json' with { type: 'json' }
import idTemplate from './messages/id/template.json' with { type: 'json' }
import idUi from './messages/id/ui.json' with { type: 'json' }
import idValidation from './messages/id/validation.json' with { type: 'json' }

const en = {
  account: enAccount,
  audit: enAudit,
  callbacks: enCallbacks,
  campaignMail: enCampaignMail,
  credentials: enCredentials,
  deliveries: enDeliveries,
  docs: enDocs,
  failure: enFailure,
  form: enForm,
  gateways: enGateways,
  health: enHealth,
  mail: enMail,
  messages: enMessages,
  onboarding: enOnboarding,
  operator: enOperator,
  overview: enOverview,
  public: enPublic,
  routing: enRouting,
  settings: enSettings,
  shell: enShell,
  statistics: enStatistics,
  team: enTeam,
  template: enTemplate,
  ui: enUi,
  validation: enValidation,
}

export type Messages = typeof en
export type Namespace = keyof Messages

/** Every text of the product by language and part; `npm run check` holds the languages to the same keys and values. */
export const messages: Record<Locale, Messages> = {
  en,
  id: {
    account: idAccount,
    audit: idAudit,
    callbacks: idCallbacks,
    campaignMail: idCampaignMail,
    credentials: idCredentials,
    deliveries: idDeliveries,
    docs: idDocs,
    failure: idFailure,
    form: idForm,
    gateways: idGateways,
    health: idHealth,
    mail: idMail,
    messages: idMessages,
    onboarding: idOnboarding,
    operator: idOperator,
    overview: idOverview,
    public: idPublic,
    routing: idRouting,
    settings: idSettings,
    shell: idShell,
    statistics: idStatistics,
    team: idTeam,
    template: idTemplate,
    ui: idUi,
    validation: idValidation,
  },
}
