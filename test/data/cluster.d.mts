/** What tests use of cluster.mjs. */
export type Cluster = {
  readonly url: string
  readonly adminUrl: string
  readonly bin: string
  readonly stoppe: () => Promise<void>
  /** Ends the server at once, as a restart by an administrator does; `wieder` starts it again on the same port. */
  readonly halteAn: () => Promise<void>
  readonly wieder: () => void
}

export function starteCluster(): Promise<Cluster | string>
