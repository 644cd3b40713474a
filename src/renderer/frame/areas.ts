/** The areas of the window, in the order of their keys Ctrl+1 to Ctrl+5. */
export const areas = ['deploy', 'devices', 'runs', 'tools', 'settings'] as const
export type Area = (typeof areas)[number]

export const addressOf: Readonly<Record<Area, string>> = {
  deploy: '/deploy',
  devices: '/devices',
  runs: '/runs',
  tools: '/tools',
  settings: '/settings',
}

/** The area that an address belongs to. A run that is watched belongs to Deploy, a device to Devices. */
export const areaOf = (location: string): Area =>
  location.startsWith('/device/')
    ? 'devices'
    : (areas.find((area) => location === addressOf[area] || location.startsWith(`${addressOf[area]}/`)) ?? 'deploy')
