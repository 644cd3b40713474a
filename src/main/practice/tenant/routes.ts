import type { GraphPage, TenantData } from './data.ts'
import { badRequest, intuneNotFound, notFound } from './graph-error.ts'
import type { Reply } from './graph-error.ts'
import { readContains, readOptions, readSince, selected, skipToken } from './options.ts'
import type { Options } from './options.ts'

/** What a route needs besides the address. */
export interface RouteTools {
  readonly data: TenantData
  /** Such as `http://127.0.0.1:50000`, for links to the next page. */
  readonly url: string
  /** Items of a page where the request names no lower number. */
  readonly pageSize: number
}

type Route = (tools: RouteTools, address: URL) => Reply

const management = '/deviceManagement'

/** The addresses that exist, by version and path (graph.md 2.1 says what is beta only). */
const routes: ReadonlyMap<string, Route> = new Map([
  ['/v1.0/organization', organization],
  [`/beta${management}/windowsAutopilotDeploymentProfiles`, profiles],
  [`/beta${management}/windowsAutopilotDeviceIdentities`, identities],
  [`/v1.0${management}/managedDevices`, managedDevices],
])

const oneProfile = /^\/beta\/deviceManagement\/windowsAutopilotDeploymentProfiles\/([^/]+)$/

/** Answers one GET. Unknown addresses are 404, unknown options 400. */
export function route(tools: RouteTools, address: URL): Reply {
  const list = routes.get(address.pathname)
  if (list !== undefined) return list(tools, address)
  const [, id] = oneProfile.exec(address.pathname) ?? []
  return id === undefined ? notFound() : profile(tools, address, id)
}

function organization({ data }: RouteTools, address: URL): Reply {
  const options = readOptions(address.searchParams, ['$select'])
  if (options === null) return badRequest()
  return {
    status: 200,
    body: { '@odata.context': 'practice#organization', value: [selected(data.organization(), options.select)] },
  }
}

function profile({ data }: RouteTools, address: URL, id: string): Reply {
  const options = readOptions(address.searchParams, ['$select'])
  if (options === null) return badRequest()
  const found = data.profile(id)
  return found === null ? intuneNotFound() : { status: 200, body: selected(found, options.select) }
}

// $filter does not work on profiles (graph.md 2.2).
function profiles(tools: RouteTools, address: URL): Reply {
  const options = readOptions(address.searchParams, ['$select', '$top', '$skip'])
  if (options === null) return badRequest()
  return list(tools, address, options, (skip, top) => tools.data.profiles(skip, top))
}

function identities(tools: RouteTools, address: URL): Reply {
  const options = readOptions(address.searchParams, ['$filter', '$select', '$top', '$skip'])
  const contains = options?.filter == null ? '' : readContains(options.filter)
  if (options === null || contains === null) return badRequest()
  return list(tools, address, options, (skip, top) => tools.data.identities(contains, skip, top))
}

function managedDevices(tools: RouteTools, address: URL): Reply {
  const options = readOptions(address.searchParams, ['$filter', '$select', '$top', '$skip'])
  const since = options?.filter == null ? new Date(0).toISOString() : readSince(options.filter)
  if (options === null || since === null) return badRequest()
  return list(tools, address, options, (skip, top) => tools.data.managedDevices(since, skip, top))
}

function list(
  { url, pageSize }: RouteTools,
  address: URL,
  options: Options,
  page: (skip: number, top: number) => GraphPage<object>,
): Reply {
  const count = Math.min(options.top ?? pageSize, pageSize)
  const { items, more } = page(options.skip, count)
  // $top ends a list; without it the server pages until there is no more.
  const left = options.top === null ? null : options.top - items.length
  const goesOn = more && (left === null || left > 0)
  return {
    status: 200,
    body: {
      '@odata.context': `practice#${address.pathname.split('/').slice(2).join('/')}`,
      value: items.map((item) => selected(item, options.select)),
      ...(goesOn ? { '@odata.nextLink': nextLink(url, address, options.skip + items.length, left) } : {}),
    },
  }
}

function nextLink(url: string, address: URL, skip: number, left: number | null): string {
  const link = new URL(`${url}${address.pathname}${address.search}`)
  link.searchParams.delete('$skip')
  link.searchParams.set('$skiptoken', skipToken(skip))
  if (left !== null) link.searchParams.set('$top', String(left))
  return link.href
}
