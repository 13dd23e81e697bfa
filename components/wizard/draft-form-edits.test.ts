import fc from 'fast-check'
import { expect, test } from 'vitest'
import { destinations } from '@/lib/destinations/registry'
import { anyForm } from '@/lib/destinations/testing/draft-arbitrary'
import { changeDestination, type DraftForm, suggestTarget, withoutSecrets, withSecretsOf } from './draft-form'

const anyDestination = fc.constantFrom(...destinations.map(({ id }) => id))

function shared({ name, description, source, audiences, attributes }: DraftForm) {
  return { name, description, source, audiences, attributes }
}

test('choosing another destination alters nothing that does not belong to it, and the way back restores all', () => {
  fc.assert(
    fc.property(anyForm, anyDestination, (form, id) => {
      const changed = changeDestination(form, id)
      expect(shared(changed)).toEqual(shared(form))
      if (form.destination === '') return
      const { account, target, suggestedTarget } = changeDestination(changed, form.destination)
      expect({ account, target, suggestedTarget }).toEqual({
        account: form.account,
        target: form.target,
        suggestedTarget: form.suggestedTarget,
      })
    }),
  )
})

test('a suggestion from the account alters no value that a person entered, and nothing but the target', () => {
  fc.assert(
    fc.property(anyForm, fc.string({ minLength: 1 }), (form, region) => {
      const { target } = suggestTarget(form, { region })
      const isEntered = Boolean(form.target.region) && form.target.region !== form.suggestedTarget.region
      expect({ ...target, region: '' }).toEqual({ ...form.target, region: '' })
      expect(target.region).toBe(isEntered ? form.target.region : region)
    }),
  )
})

test('taking the secrets out alters nothing else, and putting them back gives the form as it was', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      expect(withoutSecrets(form)).toEqual(form)
      const withKey = {
        ...form,
        account: {
          ...form.account,
          credentials: { ...form.account.credentials, secretKey: 'canary', sasKey: 'canary' },
        },
      }
      expect(withoutSecrets(withKey)).toEqual(form)
      expect(withSecretsOf(form, withKey)).toEqual(withKey)
    }),
  )
})
