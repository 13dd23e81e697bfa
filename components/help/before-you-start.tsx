import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { destinations } from '@/lib/destinations/registry'

/** What to have at hand, for each destination. */
export function BeforeYouStart() {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      {destinations.map(({ id, name, description, prerequisites, credentialFields, targetFields }) => (
        <Card key={id} as="section" aria-labelledby={`before-${id}`}>
          <CardHeader id={`before-${id}`} title={name} description={description} />
          <CardBody className="grid gap-4">
            <ul className="grid list-disc gap-1.5 pl-5 text-ink-2">
              {prerequisites.map((line) => (
                <li key={line}>{line}</li>
              ))}
              <li>
                An Adobe credential with View Destinations, Manage Destinations, Activate Destinations, View
                Profiles and View Segments
              </li>
            </ul>
            <dl className="grid gap-2">
              {[...credentialFields, ...targetFields].map(({ name: field, label, hint }) => (
                <div key={`${field} ${label}`}>
                  <dt className="font-medium">{label}</dt>
                  {hint && <dd className="text-ink-2">{hint}</dd>}
                </div>
              ))}
            </dl>
          </CardBody>
        </Card>
      ))}
    </div>
  )
}
