import { tenantSubjects } from './tenant-subjects.ts'
import type { TenantSubject } from './tenant-subjects.ts'

interface Asked {
  readonly subject: TenantSubject
}

const asked = (p: Asked): string => tenantSubjects[p.subject]

/** Tenant, site or share: not reachable, or it said no. */
export const outsideFailures = {
  'tenant-unreachable': {
    title: (p: Asked) => `Intune could not be reached while ${asked(p)} was asked for`,
    remedy: () => 'Check the network and the proxy, then try again; a run that has ended is started anew.',
  },
  'tenant-certificate': {
    title: (p: Asked) =>
      `The certificate of the server that answered for Intune is not trusted; ${asked(p)} was not asked for`,
    remedy: () =>
      'A proxy that inspects traffic needs its root certificate installed on this machine. Ask the network team, then try again.',
  },
  'tenant-timeout': {
    title: (p: Asked) => `Intune took too long to answer while ${asked(p)} was asked for`,
    remedy: () =>
      'Try again in a few minutes. If it stays so, see the service health page of the Microsoft 365 admin center.',
  },
  'tenant-throttled': {
    title: (p: Asked) => `Intune kept asking to wait while ${asked(p)} was asked for`,
    remedy: () => 'Wait some minutes and try again. Another tool may be sending many requests to the same tenant.',
  },
  'tenant-unavailable': {
    title: (p: Asked) => `Intune reported a fault of its own while ${asked(p)} was asked for`,
    remedy: () =>
      'Try again later. If it stays so, open a ticket with Microsoft and give the request id in the details.',
  },
  'tenant-sign-in-refused': {
    title: (p: Asked) => `Intune did not accept the sign-in when ${asked(p)} was asked for`,
    remedy: () => 'Sign in to the connection again. In practice, the tenant was started anew: try again.',
  },
  'tenant-no-token': {
    title: (p: Asked) => `There is no sign-in with which ${asked(p)} can be asked for`,
    remedy: () => 'Sign in to the connection, then try again.',
  },
  'tenant-access-denied': {
    title: (p: Asked) => `This account may not read ${asked(p)}`,
    remedy: (p: Asked) =>
      `It needs three things: ${
        p.subject === 'enrolled-devices'
          ? 'the permission DeviceManagementManagedDevices.Read.All'
          : 'the permission DeviceManagementServiceConfig.Read.All'
      } with admin consent, an Intune role such as Policy and Profile Manager that covers it, and a tenant with an Intune licence. Ask the Intune administrator which one is missing.`,
  },
  'tenant-not-found': {
    title: (p: Asked) => `This tenant has no place where ${asked(p)} could be found`,
    remedy: () =>
      'Check that the connection names the right cloud and that Windows Autopilot is offered there, and that the tenant uses Intune.',
  },
  'tenant-refused': {
    title: (p: Asked) => `Intune refused the request for ${asked(p)}`,
    remedy: () =>
      'The details give its reason. If they do not help, open a ticket with Microsoft and give the request id.',
  },
  'tenant-answer-unreadable': {
    title: (p: Asked) => `What came back when ${asked(p)} was asked for is not an answer of Intune`,
    remedy: () =>
      'A proxy or a network sign-in page may have answered instead: open a web page on this machine, then try again. The details may show the beginning of what came back.',
  },
  'tenant-answer-too-large': {
    title: (p: Asked) =>
      `The answer was larger than any answer about ${asked(p)} should be; it was not read to its end`,
    remedy: () => 'Check the address in the connection, and whether a proxy answers in place of Intune.',
  },
  'tenant-foreign-link': {
    title: (p: Asked) => `An answer about ${asked(p)} pointed to another server; nothing was sent there`,
    remedy: () =>
      'The details name that server. Do not try again before somebody knows why: the sign-in of this account could be stolen that way.',
  },
  'tenant-page-loop': {
    title: (p: Asked) => `The pages of ${asked(p)} do not come to an end: one of them points back to an earlier one`,
    remedy: () => 'Try again. If it happens again, check whether a proxy answers in place of Intune.',
  },
  'tenant-too-many-pages': {
    title: (p: Asked & { readonly pages: number }) =>
      `There are more than ${p.pages} pages of ${asked(p)}; reading was ended`,
    remedy: () =>
      'Check the address in the connection. A serial number of one or two characters also matches too many devices.',
  },
  'tenant-address-invalid': {
    title: () => 'The Graph address in the connection is not a secure web address',
    remedy: () => 'Use an address of one of the clouds, such as https://graph.microsoft.com, without a path.',
  },
  'server-gone': {
    title: () => 'Drydock itself does not answer',
    remedy: () => 'See whether it still runs where it was started; start it again, then load its page anew.',
  },
  'server-refuses': {
    title: (p: { status: number }) => `Drydock does not take this page's calls (${p.status})`,
    remedy: () => 'Open the address that it printed when it was started: each start has a new one.',
  },
}
