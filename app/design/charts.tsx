import { BarChart } from '#components/ui/charts/bar-chart.tsx'
import { Funnel } from '#components/ui/charts/funnel.tsx'
import { LineChart } from '#components/ui/charts/line-chart.tsx'
import { Section } from '#components/ui/section.tsx'
import { Sample, Samples } from './sample.tsx'

const first = Date.parse('2026-11-20T09:00:00Z')
const hours = Array.from({ length: 24 }, (_, hour) => {
  const sent = Math.round(420 + 260 * Math.sin(hour / 3.8) + 40 * Math.cos(hour * 2))
  return { at: new Date(first + hour * 3_600_000).toISOString(), sent, verified: Math.round(sent * 0.88) }
})
const days = Array.from({ length: 7 }, (_, day) => ({
  at: new Date(first + day * 86_400_000).toISOString(),
  sms: 800 + day * 60,
  whatsapp: 500 - day * 20,
  call: 260 + (day % 3) * 50,
}))
const vendors = [
  { vendor: 'Alfa', time: 1_840 },
  { vendor: 'CitCall', time: 3_420 },
  { vendor: 'Official WhatsApp', time: 920 },
]

export function Charts() {
  return (
    <Section title="Charts">
      <Samples>
        <Sample name="Line with an area">
          <LineChart
            label="Sent and verified by hour"
            area
            data={hours}
            x={{ key: 'at', label: 'Hour', time: 'hour' }}
            timeZone="Asia/Jakarta"
            series={[
              { key: 'sent', label: 'Sent' },
              { key: 'verified', label: 'Verified' },
            ]}
          />
        </Sample>
        <Sample name="Stacked bars">
          <BarChart
            label="Sent by day and channel"
            stacked
            data={days}
            x={{ key: 'at', label: 'Day', time: 'day' }}
            series={[
              { key: 'sms', label: 'SMS', colour: 'accent' },
              { key: 'whatsapp', label: 'WhatsApp', colour: 'accent-2' },
              { key: 'call', label: 'Missed call', colour: 'grey-2' },
            ]}
          />
        </Sample>
        <Sample name="Horizontal bars">
          <BarChart
            label="Time to deliver by vendor"
            horizontal
            format="duration"
            height={160}
            data={vendors}
            x={{ key: 'vendor', label: 'Vendor' }}
            series={[{ key: 'time', label: 'Median' }]}
          />
        </Sample>
        <Sample name="Funnel">
          <Funnel
            label="Conversion"
            locale="en-GB"
            steps={[
              { label: 'Requested', value: 12_611 },
              { label: 'Sent', value: 12_480 },
              { label: 'Delivered', value: 12_007 },
              { label: 'Verified', value: 11_404 },
            ]}
          />
        </Sample>
        <Sample name="Nothing to draw">
          <LineChart
            label="Nothing"
            height={120}
            data={[]}
            x={{ key: 'at', label: 'Hour', time: 'hour' }}
            series={[{ key: 'sent', label: 'Sent' }]}
          />
        </Sample>
      </Samples>
    </Section>
  )
}
