/** Stands where a port is being written. */
export const later = <T extends object>(): T =>
  new Proxy({} as T, {
    get: (_target, name) => () => Promise.reject(new TypeError(`${String(name)} is not there yet`)),
  })
