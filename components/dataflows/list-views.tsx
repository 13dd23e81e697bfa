import { LinkButton } from '@/components/ui/link-button'

/** The ways to what no list of dataflows shows. */
export function ListViews() {
  return (
    <>
      <LinkButton href="/dataflows/deleted">Recently deleted</LinkButton>
      <LinkButton href="/dataflows/orphans">Unused connections</LinkButton>
    </>
  )
}
