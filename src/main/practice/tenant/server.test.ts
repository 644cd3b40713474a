import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Clock } from '#shared/clock.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import type { TenantData } from './data.ts'
import { exampleProfileId, tenantFixtures } from './fixtures.ts'
import { startPracticeTenant } from './server.ts'
import type { PracticeTenant, PracticeTenantOptions } from './server.ts'
import { memoryData, testDevice, testIdentity } from './test-data.ts'

const open: PracticeTenant[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()))
})

async function start(
  data: TenantData = memoryData(),
  more: Partial<PracticeTenantOptions> = {},
): Promise<PracticeTenant> {
  const tenant = await startPracticeTenant(data, { random: systemRandom, wall: wallClock, ...more })
  open.push(tenant)
  return tenant
}

interface Got {
  readonly status: number
  readonly headers: Headers
  readonly body: {
    readonly [key: string]: unknown
    readonly value?: readonly unknown[]
    readonly '@odata.nextLink'?: string
  }
}

async function ask(tenant: PracticeTenant, path: string, init: RequestInit = {}): Promise<Got> {
  const url = path.startsWith('http') ? path : `${tenant.url}${path}`
  const response = await fetch(url, { headers: { authorization: `Bearer ${tenant.token}` }, ...init })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Got['body'] }
}

async function all(
  tenant: PracticeTenant,
  path: string,
): Promise<{ readonly pages: number[]; readonly items: readonly unknown[] }> {
  const pages: number[] = []
  const items: unknown[] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const { body } = await ask(tenant, next)
    pages.push(body.value?.length ?? -1)
    items.push(...(body.value ?? []))
    next = body['@odata.nextLink']
  }
  return { pages, items }
}

const batch = (tenant: PracticeTenant, requests: unknown, version = 'beta'): Promise<Got> =>
  ask(tenant, `/${version}/$batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tenant.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  })

const profilesPath = '/beta/deviceManagement/windowsAutopilotDeploymentProfiles'
const identitiesPath = '/beta/deviceManagement/windowsAutopilotDeviceIdentities'
const devicesPath = '/v1.0/deviceManagement/managedDevices'

describe('who is let in', () => {
  it('gives every start another token', async () => {
    const [one, two] = [await start(), await start()]
    expect(one.token).not.toBe(two.token)
    expect(one.token.length).toBeGreaterThan(40)
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it.each([undefined, 'Bearer wrong', 'Bearer ', 'bearer'])('refuses the authorization %s', async (authorization) => {
    const asked: number[] = []
    const tenant = await start(memoryData({ disturbance: (number) => (asked.push(number), 'none') }))
    const got = await ask(tenant, '/v1.0/organization', {
      headers: authorization === undefined ? {} : { authorization },
    })
    expect(got.status).toBe(401)
    expect(got.body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
    expect(asked).toEqual([])
  })

  it('refuses another host name, even with the token', async () => {
    const tenant = await start()
    const { port } = new URL(tenant.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: `attacker.example:${port}`, authorization: `Bearer ${tenant.token}` }
      httpRequest(`${tenant.url}/v1.0/organization`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(421)
  })

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])('refuses %s', async (method) => {
    const tenant = await start()
    const headers = { authorization: `Bearer ${tenant.token}` }
    expect((await ask(tenant, '/v1.0/organization', { method, headers })).status).toBe(405)
  })
})

describe('what it answers', () => {
  const { organization, profiles } = tenantFixtures(1)

  it('the organization, with the properties asked for', async () => {
    const tenant = await start()
    const { body } = await ask(tenant, '/v1.0/organization?$select=id,verifiedDomains')
    expect(body.value).toEqual([{ id: organization.id, verifiedDomains: organization.verifiedDomains }])
    expect((await ask(tenant, '/v1.0/organization')).body.value).toEqual([organization])
  })

  it('all profiles, three a page', async () => {
    const { pages, items } = await all(await start(), profilesPath)
    expect(items).toEqual(profiles)
    expect(pages).toEqual([3, 3, 3, 1])
  })

  it('as many as $top names, from $skip on', async () => {
    const tenant = await start()
    expect((await all(tenant, `${profilesPath}?$top=2`)).items).toEqual(profiles.slice(0, 2))
    const { pages, items } = await all(tenant, `${profilesPath}?$top=5&$skip=2&$select=id`)
    expect(items).toEqual(profiles.slice(2, 7).map(({ id }) => ({ id })))
    expect(pages).toEqual([3, 2])
  })

  it('one profile', async () => {
    const tenant = await start()
    expect((await ask(tenant, `${profilesPath}/${exampleProfileId}`)).body).toEqual(profiles[0])
    const none = await ask(tenant, `${profilesPath}/00000000-0000-4000-8000-000000000000`)
    expect(none.status).toBe(404)
    expect(none.body).toMatchObject({ error: { code: 'ResourceNotFound' } })
  })

  it('device identities by a part of the serial number', async () => {
    const identities = ['AB1', 'XAB2', 'ab3', 'ab4', 'CD5'].map((serial) => testIdentity(serial))
    const tenant = await start(memoryData({ identities }))
    const { items, pages } = await all(tenant, `${identitiesPath}?$filter=contains(serialNumber,'AB')`)
    expect(items).toEqual(identities.slice(0, 4))
    expect(pages).toEqual([3, 1])
  })

  it('managed devices since a time', async () => {
    const devices = [1, 2, 3, 4, 5].map((hour) => testDevice(`S${hour}`, `2026-11-24T0${hour}:00:00.000Z`))
    const tenant = await start(memoryData({ devices }))
    const { items } = await all(
      tenant,
      `${devicesPath}?$filter=enrolledDateTime ge 2026-11-24T02:00:00Z&$select=serialNumber`,
    )
    expect(items).toEqual(['S2', 'S3', 'S4', 'S5'].map((serialNumber) => ({ serialNumber })))
  })

  it.each([
    '/',
    '/v1.0',
    '/v1.0/me',
    '/v1.0/deviceManagement/windowsAutopilotDeploymentProfiles',
    `${profilesPath}/${exampleProfileId}/assignments`,
    '/v1.0/constructor',
  ])('nothing at %s', async (path) => {
    const { status, body } = await ask(await start(), path)
    expect(status).toBe(404)
    expect(body).toMatchObject({ error: { code: 'ResourceNotFound' } })
  })

  it.each([
    '/v1.0/organization?$filter=x',
    `${profilesPath}?$filter=displayName eq 'x'`,
    `${profilesPath}?$orderby=displayName`,
    `${identitiesPath}?$filter=serialNumber eq 'x'`,
    `${identitiesPath}?$filter=`,
    `${devicesPath}?$filter=enrolledDateTime gt 2026-11-24T02:00:00Z`,
  ])('a bad request for %s', async (path) => {
    const { status, body } = await ask(await start(), path)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 'BadRequest' } })
  })

  it('a fault of the world as a fault of the service', async () => {
    const tenant = await start({
      ...memoryData(),
      organization: () => {
        throw new Error('database is locked')
      },
    })
    const { status, body } = await ask(tenant, '/v1.0/organization')
    expect(status).toBe(500)
    expect(JSON.stringify(body)).toContain('database is locked')
  })
})

describe('$batch', () => {
  const identities = ['A1', 'B2', 'C3'].map((serial) => testIdentity(serial))
  const requests = ['A', 'B', 'C'].map((part, index) => ({
    id: String(index),
    method: 'GET',
    url: `/deviceManagement/windowsAutopilotDeviceIdentities?$filter=contains(serialNumber,'${part}')`,
  }))

  it('answers each request inside, in no certain order', async () => {
    const tenant = await start(memoryData({ identities }))
    const { status, body } = await batch(tenant, [...requests, { id: 'x', method: 'GET', url: '/nowhere' }])
    expect(status).toBe(200)
    expect(body['responses']).toEqual([
      expect.objectContaining({ id: 'x', status: 404 }),
      expect.objectContaining({
        id: '2',
        status: 200,
        body: expect.objectContaining({ value: [identities[2]] }) as object,
      }),
      expect.objectContaining({ id: '1', status: 200 }),
      expect.objectContaining({ id: '0', status: 200 }),
    ])
  })

  it('throttles some of the requests inside', async () => {
    const tenant = await start(memoryData({ identities, disturbance: () => 'throttle' }), { retryAfter: 4 })
    const { status, body } = await batch(tenant, requests)
    expect(status).toBe(200)
    expect(body['responses']).toEqual([
      expect.objectContaining({
        id: '2',
        status: 429,
        headers: expect.objectContaining({ 'Retry-After': '4' }) as object,
      }),
      expect.objectContaining({ id: '1', status: 200 }),
      expect.objectContaining({ id: '0', status: 429 }),
    ])
  })

  it.each([
    ['none', []],
    ['21', Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/x' }))],
    ['two with one id', [requests[0], requests[0]]],
    ['a write', [{ id: '1', method: 'DELETE', url: '/deviceManagement/managedDevices' }]],
    ['an absolute address', [{ id: '1', method: 'GET', url: 'https://graph.example/' }]],
    ['no list', 'x'],
  ])('refuses %s', async (_what, given) => {
    expect((await batch(await start(), given)).status).toBe(400)
  })

  it('refuses what is not JSON, what is too large, and GET', async () => {
    const tenant = await start()
    const post = (body: string): Promise<Got> =>
      ask(tenant, '/beta/$batch', { method: 'POST', body, headers: { authorization: `Bearer ${tenant.token}` } })
    expect((await post('{')).status).toBe(400)
    expect((await post(`"${'x'.repeat(300_000)}"`)).status).toBe(413)
    expect((await ask(tenant, '/beta/$batch')).status).toBe(405)
  })
})

describe('disturbances', () => {
  it('counts the requests that were let in, from 1', async () => {
    const asked: number[] = []
    const tenant = await start(memoryData({ disturbance: (number) => (asked.push(number), 'none') }))
    await ask(tenant, '/v1.0/organization')
    await ask(tenant, '/v1.0/organization', { headers: {} })
    await ask(tenant, '/nowhere')
    expect(asked).toEqual([1, 2])
  })

  it('throttles with Retry-After', async () => {
    const { status, headers, body } = await ask(
      await start(memoryData({ disturbance: () => 'throttle' })),
      '/v1.0/organization',
    )
    expect(status).toBe(429)
    expect(headers.get('retry-after')).toBe('1')
    expect(body).toMatchObject({ error: { code: 'TooManyRequests' } })
  })

  it('cuts the connection', async () => {
    const tenant = await start(memoryData({ disturbance: () => 'gone' }))
    await expect(ask(tenant, '/v1.0/organization')).rejects.toThrow('fetch failed')
  })

  it('answers late', async () => {
    const waits: number[] = []
    const wall: Clock = { ...wallClock, sleep: (milliseconds) => (waits.push(milliseconds), Promise.resolve()) }
    const tenant = await start(memoryData({ disturbance: () => 'slow' }), { wall, slow: 777 })
    expect((await ask(tenant, '/v1.0/organization')).status).toBe(200)
    expect(waits).toEqual([777])
  })

  it('is closed at once, whatever is under way', async () => {
    const arrived = Promise.withResolvers<undefined>()
    const data = memoryData({ disturbance: () => (arrived.resolve(undefined), 'slow') })
    const tenant = await startPracticeTenant(data, { random: systemRandom, wall: wallClock, slow: 3_600_000 })
    const asking = ask(tenant, '/v1.0/organization')
    const gone = expect(asking).rejects.toThrow('fetch failed')
    await arrived.promise
    await tenant.close()
    await gone
  })

  it('is closed at once while a request is half sent', async () => {
    const tenant = await startPracticeTenant(memoryData(), { random: systemRandom, wall: wallClock })
    const socket = connect(Number(new URL(tenant.url).port), '127.0.0.1')
    await new Promise((resolve) => socket.write('GET / HTTP/1.1\r\n', resolve))
    await ask(tenant, '/v1.0/organization')
    const ended = new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve))
    await tenant.close()
    await ended
  })
})
