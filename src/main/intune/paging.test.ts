import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { GraphClientSettings } from './graph-client.ts'
import { codeOf, failureOf, gather, serve, signal, testClient } from './test-tools.ts'
import type { TestServer } from './test-tools.ts'

const open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function start(listener: RequestListener): Promise<TestServer> {
  const server = await serve(listener)
  open.push(server)
  return server
}

type Page = { readonly value?: unknown; readonly link?: string | null }

/** A list whose pages are found at ?page=0, 1, 2 ... */
const list =
  (page: (number: number, base: string) => Page): RequestListener =>
  (request, response) => {
    const base = `http://${request.headers.host ?? ''}`
    const number = Number(new URL(request.url ?? '', base).searchParams.get('page') ?? '0')
    const { value, link } = page(number, base)
    response.end(JSON.stringify({ value, ...(link === undefined ? {} : { '@odata.nextLink': link }) }))
  }

async function pagesOf(
  page: (number: number, base: string) => Page,
  more: Partial<GraphClientSettings> = {},
): Promise<{ read: () => Promise<readonly (readonly unknown[])[]>; server: TestServer }> {
  const server = await start(list(page))
  const { client } = testClient(server.url, more)
  return { read: () => gather(client.pages('v1.0/things', 'profiles', signal)), server }
}

describe('paging', () => {
  it('follows the links to the end, over empty pages', async () => {
    const { read } = await pagesOf((number, base) => ({
      value: number === 1 ? [] : [number],
      ...(number < 3 ? { link: `${base}/somewhere/else?page=${number + 1}&$skiptoken=%27x%27` } : { link: null }),
    }))
    expect(await read()).toEqual([[0], [], [2], [3]])
  })

  it('yields a page before the next one is asked for', async () => {
    const { server } = await pagesOf((number, base) => ({ value: [number], link: `${base}/x?page=${number + 1}` }))
    const { client } = testClient(server.url)
    for await (const page of client.pages('v1.0/things', 'profiles', signal)) {
      expect(page).toEqual([0])
      break
    }
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    ['the first page', 3, (number: number) => (number === 2 ? 0 : number + 1)],
    ['itself', 3, (number: number) => (number === 2 ? 2 : number + 1)],
    ['an earlier page', 5, (number: number) => (number === 4 ? 2 : number + 1)],
  ])('notices a page that points back to %s', async (_what, requests, next) => {
    const { read, server } = await pagesOf((number, base) => ({
      value: [],
      link: next(number) === 0 ? `${base}/v1.0/things` : `${base}/v1.0/things?page=${next(number)}`,
    }))
    expect(await codeOf(read())).toBe('tenant-page-loop')
    expect(server.requests).toHaveLength(requests)
  })

  it('ends a list that never ends', async () => {
    const limits = { body: 10_000, errorBody: 10_000, pages: 5 }
    const { read, server } = await pagesOf((number, base) => ({ value: [], link: `${base}/x?page=${number + 1}` }), {
      limits,
    })
    expect(await failureOf(read())).toMatchObject({ code: 'tenant-too-many-pages', parameters: { pages: 5 } })
    expect(server.requests).toHaveLength(5)
  })

  it('reads a list that has exactly as many pages as it may have', async () => {
    const limits = { body: 10_000, errorBody: 10_000, pages: 5 }
    const { read } = await pagesOf(
      (number, base) => ({ value: [number], ...(number < 4 ? { link: `${base}/x?page=${number + 1}` } : {}) }),
      { limits },
    )
    expect(await read()).toEqual([[0], [1], [2], [3], [4]])
  })

  it('sends nothing to another server, least of all the token', async () => {
    const foreign = await start((_request, response) => {
      response.end('{"value":[]}')
    })
    const port = (base: string): string => new URL(base).port
    const links: ((base: string) => string)[] = [
      () => `${foreign.url}/v1.0/things?page=1`,
      (base) => `https://127.0.0.1:${port(base)}/v1.0/things?page=1`,
      (base) => `http://localhost:${port(base)}/v1.0/things?page=1`,
      (base) => `http://user@127.0.0.1:${port(base)}/v1.0/things?page=1`,
      (base) => `http://user:word@127.0.0.1:${port(base)}/v1.0/things?page=1`,
      (base) => `http://127.0.0.1:${port(base)}@${new URL(foreign.url).host}/`,
      () => 'file:///etc/hostname',
    ]
    for (const link of links) {
      const { read, server } = await pagesOf((_number, base) => ({ value: [1], link: link(base) }))
      expect(await codeOf(read())).toBe('tenant-foreign-link')
      expect(server.requests).toHaveLength(1)
    }
    expect(foreign.requests).toHaveLength(0)
  })

  it.each([
    ['no list', { value: undefined }],
    ['an object for a list', { value: {} }],
    ['a relative link', { value: [], link: '/v1.0/things?page=1' }],
    ['a link that is no address', { value: [], link: 'next' }],
    ['an endless link', { value: [], link: `http://127.0.0.1/${'x'.repeat(20_000)}` }],
  ])('refuses a page with %s', async (_what, page) => {
    const { read } = await pagesOf(() => page)
    expect(await codeOf(read())).toBe('tenant-answer-unreadable')
  })

  it('stops between two pages', async () => {
    const controller = new AbortController()
    const reason = new Error('stop')
    const { server } = await pagesOf((number, base) => ({ value: [number], link: `${base}/x?page=${number + 1}` }))
    const { client } = testClient(server.url)
    const pages: unknown[] = []
    const reading = async (): Promise<void> => {
      for await (const page of client.pages('v1.0/things', 'profiles', controller.signal)) {
        pages.push(page)
        if (pages.length === 2) controller.abort(reason)
      }
    }
    await expect(reading()).rejects.toBe(reason)
    expect(pages).toHaveLength(2)
    expect(server.requests).toHaveLength(2)
  })

  it('fails when the tenant goes away in the middle', async () => {
    const server = await start((request, response) => {
      if (request.url?.includes('page=2') === true) request.socket.destroy()
      else list((number, base) => ({ value: [number], link: `${base}/x?page=${number + 1}` }))(request, response)
    })
    const { client } = testClient(server.url)
    const pages: unknown[] = []
    const reading = async (): Promise<void> => {
      for await (const page of client.pages('v1.0/things', 'profiles', signal)) pages.push(page)
    }
    expect(await codeOf(reading())).toBe('tenant-unreachable')
    expect(pages).toEqual([[0], [1]])
  })
})
