import { setTimeout as sleep } from 'node:timers/promises'
import { mayGoOn } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { ChapterId } from '@/lib/demo/chapters'
import { canaries } from '@/lib/operations/testing/drafts'
import type { Simulator } from '@/lib/simulator/simulator'

const credentials = {
  accessKeyId: 'AKIAEXAMPLE123456789',
  secretKey: canaries.secretKey,
  region: 'eu-west-1',
}

/** A person at the app’s API. */
export class ApiClient {
  readonly #cookie: string

  private constructor(cookie: string) {
    this.#cookie = cookie
  }

  /** Signed in with the simulator’s credentials. */
  static async signIn(appUrl: string, { orgId, clientId, clientSecret }: Simulator): Promise<ApiClient> {
    const response = await fetch(`${appUrl}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ mode: 'credentials', orgId, clientId, clientSecret, sandbox: 'prod' }),
    })
    if (response.status !== 201) throw new Error(`signing in answered ${response.status}`)
    return new ApiClient(cookieOf(response))
  }

  /** In an organization of the demo’s own, at the address where the chapter begins. */
  static async openChapter(appUrl: string, id: ChapterId): Promise<{ person: ApiClient; href: string }> {
    const response = await fetch(`${appUrl}/api/demo/chapters/${id}`, { method: 'POST' })
    if (response.status !== 201) throw new Error(`opening the chapter answered ${response.status}`)
    // Guaranteed by the contract of the app’s own API.
    const { href } = (await response.json()) as { href: string }
    return { person: new ApiClient(cookieOf(response)), href }
  }

  request(
    appUrl: string,
    path: string,
    {
      body,
      headers = {},
      ...init
    }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return fetch(`${appUrl}${path}`, {
      ...init,
      headers: {
        cookie: this.#cookie,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
  }

  /** A draft of what the sandbox offers. */
  async draft(appUrl: string): Promise<Readonly<Record<string, unknown>>> {
    const { items } = await this.get<{ items: { id: string; name: string; lifecycleState?: string }[] }>(
      appUrl,
      '/api/audiences?limit=50',
    )
    const published = items.filter(({ lifecycleState }) => (lifecycleState ?? 'published') === 'published')
    return {
      destination: 'amazon-kinesis',
      name: 'Loyalty feed',
      source: 'create',
      account: { kind: 'new', credentials },
      target: { stream: 'loyalty-events', region: 'eu-west-1' },
      audiences: published.slice(0, 2).map(({ id, name }) => ({ id, name })),
      attributes: ['personalEmail.address', 'person.name.lastName'],
    }
  }

  /** Starts an activation under an id of ours, so that it is known even when the answer never comes. */
  async start(appUrl: string, id: string, draft?: unknown): Promise<Response> {
    const body = draft ?? (await this.draft(appUrl))
    const headers = { 'Idempotency-Key': id }
    return this.request(appUrl, '/api/activations', { method: 'POST', body, headers })
  }

  /** As the page does: the secret comes along only when it is asked for. */
  async resume(appUrl: string, id: string): Promise<Response> {
    const path = `/api/activations/${id}/resume`
    const response = await this.request(appUrl, path, { method: 'POST', body: {} })
    if (response.status !== 422) return response
    return this.request(appUrl, path, { method: 'POST', body: { account: { credentials } } })
  }

  undo(appUrl: string, id: string): Promise<Response> {
    return this.request(appUrl, `/api/activations/${id}/undo`, { method: 'POST' })
  }

  read(appUrl: string, id: string): Promise<ActivationSnapshot> {
    return this.get(appUrl, `/api/activations/${id}`)
  }

  /** The activation once nothing more is going to happen to it by itself. */
  async readWhenOver(appUrl: string, id: string): Promise<ActivationSnapshot> {
    for (;;) {
      const snapshot = await this.read(appUrl, id)
      if (!mayGoOn(snapshot.status)) return snapshot
      await sleep(50)
    }
  }

  async get<T>(appUrl: string, path: string): Promise<T> {
    const response = await this.request(appUrl, path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    // Guaranteed by the contract of the app’s own API.
    return (await response.json()) as T
  }
}

function cookieOf(response: Response): string {
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return cookie
}
