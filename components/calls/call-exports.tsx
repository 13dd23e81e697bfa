'use client'

import type { PageSession } from '@/components/session/page-session'
import { useSession } from '@/components/session/session-context'
import { Button } from '@/components/ui/button'
import { downloadText } from '@/components/ui/download-text'
import { postmanCollection, postmanEnvironment } from '@/lib/activation/calls/postman-collection'
import { shellScript } from '@/lib/activation/calls/shell-script'
import type { KnownVariables } from '@/lib/activation/calls/variable'
import type { WrittenCall } from '@/lib/activation/calls/written-call'
import { isEdit } from '@/lib/activation/calls/written-edit'

type CallExportsProps = {
  /** Of the dataflow. */
  name: string
  calls: readonly WrittenCall[]
}

/** The calls as files that others can run. */
export function CallExports({ name, calls }: CallExportsProps) {
  const known = knownOf(useSession())
  const fileName = `${isEdit(calls) ? 'change-' : ''}${
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'dataflow'
  }`
  const json = (value: unknown) => JSON.stringify(value, null, 2)
  return (
    <>
      <Button
        size="small"
        onPress={() =>
          downloadText(`${fileName}.sh`, shellScript({ name, calls, known }), 'text/x-shellscript')
        }
      >
        Shell script
      </Button>
      <Button
        size="small"
        onPress={() =>
          downloadText(
            `${fileName}.postman_collection.json`,
            json(postmanCollection({ name, calls })),
            'application/json',
          )
        }
      >
        Postman collection
      </Button>
      <Button
        size="small"
        onPress={() =>
          downloadText(
            `${fileName}.postman_environment.json`,
            json(postmanEnvironment(calls, known)),
            'application/json',
          )
        }
      >
        Postman environment
      </Button>
    </>
  )
}

/** The demo’s organization is in this server alone: whoever sends its calls names another one. */
function knownOf({ mode, orgId, sandbox, identity }: PageSession): KnownVariables {
  return mode === 'demo' ? { sandbox } : { orgId, sandbox, clientId: identity }
}
