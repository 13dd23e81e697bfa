/** A gate lifted over water. */
export function BrandMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg className={`shrink-0 ${className}`} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8.5" fill="var(--color-accent)" />
      <g fill="none" stroke="var(--color-accent-ink)" strokeWidth="2.2" strokeLinecap="round">
        <path d="M8.5 6.500v12.500M23.5 6.500v12.5" />
        <path d="M4.5 24.500c2.3 0 2.9-2 5.750-2s3.450 2 5.750 2 2.9-2 5.750-2 3.450 2 5.750 2" />
      </g>
      <rect x="11.3" y="5.4" width="9.4" height="10.2" rx="1.6" fill="var(--color-accent-ink)" />
      <path
        d="M13.6 8.800h4.800M13.6 12.200h4.8"
        stroke="var(--color-accent)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  )
}
