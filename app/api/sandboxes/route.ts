import { listSandboxes } from '@/lib/aep/sandboxes'
import { handle, json } from '@/lib/http/handle'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session }) => {
  const { adobe } = await contextFor(session)
  const sandboxes = await listSandboxes(adobe)
  return json({
    items: sandboxes.map(({ name, title, type, isDefault }) => ({
      name,
      title: title ?? name,
      type: type ?? 'production',
      isDefault: isDefault ?? false,
    })),
  })
})
