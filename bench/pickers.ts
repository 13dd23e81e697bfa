import { openBrowserStage } from './browser/browser-stage'
import { measureAudiencePicker } from './pickers/audience-picker'

/**
 * How fast the pickers are: the production build in a real Chromium, the simulator behind it taking 50 ms for each answer.
 *
 * npm run bench:pickers
 */
const platformLatencyMs = 50

const stage = await openBrowserStage({ latencyMs: platformLatencyMs })
try {
  await measureAudiencePicker(stage)
} finally {
  await stage.close()
}
