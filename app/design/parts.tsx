import { SearchX } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Figure, Figures } from '#components/ui/figure.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { Section } from '#components/ui/section.tsx'
import { Sparkline } from '#components/ui/sparkline.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'

const at = new Date('2026-11-21T08:14:55Z')
const zone = { timeZone: 'Asia/Jakarta', locale: 'en-GB' }
const course = [12, 18, 14, 22, 31, 27, 36, 34, 41]

export function Parts() {
  return (
    <Section title="Parts of a page">
      <Figures label="Figures">
        <Figure label="Sent" value="12,480" detail="of 12,611 requested" change="▲ 4.2 %" />
        <Figure
          label="Verified"
          value="91.4 %"
          spark={<Sparkline values={course} label="Verified, rising" />}
        />
        <Figure label="Spend" value="Rp 4,368,000" detail="Rp 383 a verified code" />
        <Figure label="Median time" value="2.4 s" />
        <Figure label="Balance" value="Rp 12,480,500" detail="Rp 35,000 held" />
      </Figures>
      <div className="mt-10">
        <LinkTabs
          label="Pages"
          items={[
            { href: '/design', label: 'All', count: 12 },
            { href: '/design/enabled', label: 'Enabled' },
            { href: '/design/disabled', label: 'Disabled' },
          ]}
        />
        <Table caption="Deliveries">
          <TableHead>
            <HeadCell>Status</HeadCell>
            <HeadCell>Time</HeadCell>
            <HeadCell>Recipient</HeadCell>
            <HeadCell className="text-right">Charge</HeadCell>
          </TableHead>
          <tbody>
            {(['ok', 'warn', 'bad'] as const).map(tone => (
              <Row key={tone}>
                <Cell>
                  <Badge tone={tone}>{tone}</Badge>
                </Cell>
                <Cell>
                  <RowLink href="/design">
                    <Moment at={at} {...zone} />
                  </RowLink>
                </Cell>
                <Cell className="font-mono">+62 812 •••• 0001</Cell>
                <Cell className="text-right">Rp 350</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        <Pagination newer={undefined} older="/design" />
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <Facts>
          <Fact label="Created">
            <Moment at={at} {...zone} show="full" />
          </Fact>
          <Fact label="Day">
            <Moment at={at} {...zone} show="date" />
          </Fact>
          <Fact label="Gateway">Sign-in by SMS</Fact>
        </Facts>
        <div>
          <Tabs
            label="Languages"
            items={[
              { value: 'curl', label: 'curl', content: <p>curl -s …</p> },
              { value: 'node', label: 'Node', content: <p>await fetch(…)</p> },
            ]}
          />
          <div className="mt-6">
            <Disclosure summary="Advanced">Few people need this.</Disclosure>
          </div>
        </div>
      </div>
      <div className="mt-8">
        <EmptyState
          mark={<SearchX />}
          title="No delivery yet"
          action={<Button look="primary">Send one</Button>}
        >
          Your first message appears here a moment after it was sent.
        </EmptyState>
      </div>
    </Section>
  )
}
