import { Heading } from 'react-aria-components/Modal'
import { classNames } from './class-names'
import { IconButton } from './icon-button'
import { CrossIcon } from './icons'

/** What a dialog is about, and the way out of it. */
export function DialogHeader({ title, className }: { title: string; className?: string }) {
  return (
    <div className={classNames('flex items-start justify-between gap-4', className)}>
      <Heading slot="title" className="text-xl font-semibold tracking-[-0.01em]">
        {title}
      </Heading>
      <IconButton slot="close" label="Close" className="-mr-2">
        <CrossIcon />
      </IconButton>
    </div>
  )
}
