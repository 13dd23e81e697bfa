import { Skeleton } from '@/components/ui/skeleton'

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3', 'w-3/4']

/** Stands where the entries will be, in their shape. */
export function LoadingEntries() {
  return (
    <div role="status" aria-label="Loading activity">
      {widths.map((width) => (
        <div key={width} className="flex gap-3 border-t border-line px-4 py-3.5">
          <Skeleton className="size-7 shrink-0 rounded-full" />
          <div className="grid flex-1 gap-2">
            <Skeleton className={`h-4 ${width}`} />
            <Skeleton className="h-3.5 w-1/4" />
          </div>
        </div>
      ))}
    </div>
  )
}
