import Link from 'next/link'

interface SentLinksProps {
  /** Absent: nothing was accepted. */
  delivery: { id: string; label: string } | undefined
  /** The simulated handset that got it, where there is one. */
  handset: { phonesUrl: string; recipient: string; label: string } | undefined
}

const linkStyle = 'text-accent underline-offset-3 hover:underline'

/** Where to look at what was just sent. */
export function SentLinks({ delivery, handset }: SentLinksProps) {
  return (
    <span className="mt-1.5 flex flex-wrap gap-x-4">
      {delivery && (
        <Link href={`/deliveries/${delivery.id}`} className={linkStyle}>
          {delivery.label}
        </Link>
      )}
      {handset && (
        <a
          href={`${handset.phonesUrl}?number=${encodeURIComponent(handset.recipient)}`}
          target="_blank"
          rel="noreferrer"
          className={linkStyle}
        >
          {handset.label}
        </a>
      )}
    </span>
  )
}
