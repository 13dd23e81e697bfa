'use client'

import { MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { afterMenuCloses } from '@/components/ui/after-menu-closes'
import { Button } from '@/components/ui/button'
import { ChevronDownIcon } from '@/components/ui/icons'
import { Menu, MenuHeader, MenuItem } from '@/components/ui/menu'
import { rungIds } from '@/lib/contract/preflight'
import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import { rungTitles } from '@/lib/destinations/preflight/rung-titles'
import type { DestinationId } from '@/lib/destinations/registry'
import type { ClimbScope } from './climb-subject'
import { usePreflight } from './preflight-context'
import { rungsOf } from './proof'
import { useTrial } from './use-trial'

interface TryFailureProps {
  destination: DestinationId
  scope: ClimbScope
  /** The values are in their fields: time to climb. */
  onFilled: (options: { testRecord: boolean }) => void
}

/** In the demo: every way a ladder can fail, each at one press. Elsewhere there is nothing to try. */
export function TryFailure({ destination, scope, onFilled }: TryFailureProps) {
  const { trials } = usePreflight()
  const { fill, putBack, hasFilled } = useTrial(scope)
  if (!trials) return null
  const titles = rungTitles(destination)
  const offered = trials[destination].filter(({ rung }) => rungsOf[scope].includes(rung))

  function start(trial: PreflightTrial) {
    fill(trial)
    onFilled({ testRecord: trial.testRecord ?? false })
  }

  return (
    <>
      {hasFilled && (
        <Button variant="quiet" onPress={putBack}>
          Put my entries back
        </Button>
      )}
      <MenuTrigger>
        <Button>
          Try a failure
          <ChevronDownIcon className="size-3.5" />
        </Button>
        <Menu
          label="Failures of the demo"
          onAction={(cause) => {
            const chosen = offered.find((trial) => trial.cause === cause)
            if (chosen) afterMenuCloses(() => start(chosen))
          }}
        >
          {rungIds
            .filter((rung) => offered.some((trial) => trial.rung === rung))
            .map((rung) => (
              <MenuSection key={rung}>
                <MenuHeader>{titles[rung]}</MenuHeader>
                {offered
                  .filter((trial) => trial.rung === rung)
                  .map(({ cause, title }) => (
                    <MenuItem key={cause} id={cause} textValue={title}>
                      {title}
                    </MenuItem>
                  ))}
              </MenuSection>
            ))}
        </Menu>
      </MenuTrigger>
    </>
  )
}
