import type { Simulator } from '../simulator'
import { answerControl } from './control-endpoints'
import { startPage } from './start-page'

/** What a simulator that stands alone answers on top of the platform: its page, and its switches. */
export function standAlone(simulator: Simulator): Pick<Simulator, 'answer'> {
  return {
    async answer(request) {
      const { pathname, origin } = new URL(request.url)
      if (pathname === '/' && request.method === 'GET') return startPage(simulator, origin)
      return (await answerControl(simulator, request)) ?? simulator.answer(request)
    },
  }
}
