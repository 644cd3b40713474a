/** What the practice tenant answers to one request. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The words of the errors that the practice tenant sends, in Graph's own style; they end up in details only. */
const messages = {
  BadRequest: 'The request is not one that the practice tenant understands.',
  InvalidAuthenticationToken: 'The token is not the one of this practice tenant.',
  ResourceNotFound: 'Resource not found.',
  MethodNotAllowed: 'Only GET, and POST for $batch.',
  MisdirectedRequest: 'The Host header does not name this server.',
  RequestEntityTooLarge: 'The body is too large.',
  TooManyRequests: 'Too many requests; see Retry-After.',
  InternalServerError: 'The practice tenant met a fault.',
} as const

type GraphErrorCode = keyof typeof messages

/** An error in Graph's form (graph.md 3, "Errors"). */
export const errorReply = (
  status: number,
  code: GraphErrorCode,
  headers?: Readonly<Record<string, string>>,
): Reply => ({
  status,
  ...(headers === undefined ? {} : { headers }),
  body: { error: { code, message: messages[code], innerError: {} } },
})

export const badRequest = (): Reply => errorReply(400, 'BadRequest')
export const notFound = (): Reply => errorReply(404, 'ResourceNotFound')

/** The world behind the server failed; its reason goes along, since nobody else sees it. */
export const faultReply = (reason: string): Reply => ({
  status: 500,
  body: {
    error: { code: 'InternalServerError', message: `${messages.InternalServerError} ${reason}`, innerError: {} },
  },
})

const noActivity = '00000000-0000-0000-0000-000000000000'

/** 404 in Intune's own form: a second JSON object as text in the message (graph.md 3, "Errors"). */
export function intuneNotFound(): Reply {
  const ids = `Operation ID (for customer support): ${noActivity} - Activity ID: ${noActivity}`
  const message = JSON.stringify({
    _version: 3,
    Message: `${messages.ResourceNotFound} - ${ids} - Url: /`,
    CustomApiErrorPhrase: '',
    RetryAfter: null,
    ErrorSourceService: '',
    HttpHeaders: '{}',
  })
  return { status: 404, body: { error: { code: 'ResourceNotFound', message, innerError: {} } } }
}
