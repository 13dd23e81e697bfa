'use client'

import { useRef } from 'react'
import { MenuSection, MenuTrigger } from 'react-aria-components/Menu'
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
  const chosen = useRef<PreflightTrial>(undefined)
  if (!trials) return null
  const titles = rungTitles(destination)
  const offered = trials[destination].filter(({ rung }) => rungsOf[scope].includes(rung))

  /** Waits for the menu to give focus back to its button, which would otherwise take it from where a failure leads. */
  function start() {
    const trial = chosen.current
    chosen.current = undefined
    if (!trial) return
    fill(trial)
    onFilled({ testRecord: trial.testRecord ?? false })
  }

  return (
    <>
      {hasFilled && (
        <Button variant="quiet" onPress={() => offered[0] && putBack(offered[0])}>
          Put my entries back
        </Button>
      )}
      <MenuTrigger>
        <Button onFocus={start}>
          Try a failure
          <ChevronDownIcon className="size-3.5" />
        </Button>
        <Menu
          label="Failures of the demo"
          onAction={(cause) => {
            chosen.current = offered.find((trial) => trial.cause === cause)
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
