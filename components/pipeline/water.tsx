import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'

/** Ripples that repeat every 24 px; moving them by exactly that much makes an endless current. */
export function Water({ isMoving }: { isMoving: boolean }) {
  const id = useId()
  return (
    <svg className="block size-full bg-linear-to-r from-accent to-water" aria-hidden="true">
      <defs>
        <pattern id={id} width="24" height="12" patternUnits="userSpaceOnUse">
          <path
            d="M0 5c3 0 3-2.2 6-2.2S9 5 12 5s3-2.2 6-2.2S21 5 24 5"
            fill="none"
            stroke="var(--color-accent-ink)"
            strokeOpacity="0.55"
            strokeWidth="1.4"
          />
        </pattern>
      </defs>
      <rect
        x="-24"
        width="200%"
        height="100%"
        fill={`url(#${id})`}
        className={classNames(isMoving && 'animate-current motion-reduce:animate-none')}
      />
    </svg>
  )
}
