import { describe, expect, test } from 'vitest'
import { fiveKinds, kindsAdded } from '@/lib/aep/testing/sandbox-resources'
import { sevenCalls } from '@/lib/operations/testing/activation-scene'
import { embeddedApp, moments } from './support/embedded-app'

const { parts, killAt } = embeddedApp()

describe.each(moments)('killed %s', (_words, moment) => {
  test.each(sevenCalls)(
    'at the call of %s: resumed, it ends verified and nothing is there twice',
    async (_step, call) => {
      const { stage, app, person } = parts()
      const before = await stage.resources()
      const id = await killAt(call, moment)
      expect((await person.resume(app.url, id)).status).toBe(202)
      expect(await person.readWhenOver(app.url, id)).toMatchObject({ status: 'verified' })
      expect(kindsAdded(before, await stage.resources())).toEqual(fiveKinds)
    },
  )
})
