import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle'

/** Every address below /api that leads nowhere answers as the others do. */
const nothing = handle({ access: 'public' }, async () => {
  throw new AppError('not-found')
})

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
