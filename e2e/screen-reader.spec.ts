import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

/** What a screen reader is told: landmarks, headings, names and states, in the order in which it reads them. */

test('the front door says what this is and which ways lead in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Open the gate for your audiences" [level=1]
      - figure /Profiles flow from the profile store/:
        - list:
          - listitem:
            - paragraph: Profile store
            - text: done
      - region "Watch it work, chapter by chapter":
        - heading "Watch it work, chapter by chapter" [level=2]
        - list:
          - listitem:
            - button /Chapter 1. A first activation/
      - region "Look around first":
        - heading "Look around first" [level=2]
        - button "Enter the demo organization"
      - region "Sign in to your organization":
        - heading "Sign in to your organization" [level=2]
        - tablist "Ways to sign in":
          - tab "Client credentials" [selected]
          - tab "Access token"
        - tabpanel "Client credentials":
          - textbox "Organization ID"
          - textbox "Client ID"
          - textbox "Client secret"
          - button "Sign in"
  `)
})

test('a step of the wizard is a form with a name; the pipeline is a sentence, and the record is told', async ({
  page,
}) => {
  await page.request.post('/api/demo/chapters/first-activation')
  const { items } = await (await page.request.get('/api/drafts')).json()
  await page.goto(`/activate/audiences?draft=${items[0].id}`)
  await expect(page.getByRole('grid', { name: 'Audiences' }).getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - navigation "Main":
        - list:
          - listitem:
            - link "Activate"
      - button /Organization Luma Retail, sandbox prod/
      - button "Search and go (Ctrl K)"
      - button "Account and theme"
  `)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Select the audiences to send" [level=1]
      - figure /2 audiences and 3 attributes, from the profile store to Amazon Kinesis/:
        - list
      - navigation "Steps":
        - list:
          - listitem:
            - 'link "1, done: Destination"'
      - form "Select the audiences to send":
        - search:
          - searchbox "Search audiences"
        - grid "Audiences":
          - rowgroup:
            - row /Loyalty gold, lapsing in 30 days/:
              - gridcell:
                - checkbox "Select Loyalty gold, lapsing in 30 days" [checked]
        - 'button "Next: attributes"'
  `)
})

test('an activation ends in a heading, each call with its outcome, each thing asked for beside what is held', async ({
  page,
}) => {
  await page.request.post('/api/demo/chapters/first-activation')
  const { items } = await (await page.request.get('/api/drafts')).json()
  await page.goto(`/activate/review?draft=${items[0].id}`)
  await new Wizard(page).create()
  await expect(page.getByRole('heading', { level: 1, name: 'Loyalty, last call is exporting' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Loyalty, last call is exporting" [level=1]
      - figure /Adobe holds exactly what you asked for/:
        - list:
          - listitem:
            - paragraph: Profile store
            - text: done
      - heading /Four calls, four round trips/ [level=2]
      - button "Show the calls"
      - list "Calls":
        - listitem:
          - paragraph: Create the dataflow
          - paragraph: /Done/
        - listitem:
          - paragraph: Read back and compare
          - paragraph: /Done/
      - heading "Validated transformations" [level=2]
      - paragraph: 5 of 5 match what was asked for
      - tabpanel "Table":
        - region "Comparison":
          - table:
            - rowgroup:
              - row "Asked for On the platform Result"
            - rowgroup:
              - row /Birthday this month Audience .* Match/
              - row /loyalty.tier Attribute .* Match/
  `)
})
