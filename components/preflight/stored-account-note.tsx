import { TermsIn } from '@/components/help/terms-in'
import { Notice } from '@/components/ui/notice'

/** Why there is nothing to test: said before anybody looks for the button. */
export function StoredAccountNote({ noun }: { noun: string }) {
  return (
    <Notice tone="info" title={`The ${noun} of a stored account cannot be tested here`}>
      <TermsIn words={['account']}>
        {`That takes the secret of the stored account, which Adobe shows to nobody. Adobe tries the account itself, on its step and again before anything is created. Check the name of the ${noun} twice.`}
      </TermsIn>
    </Notice>
  )
}
