/** A private server for one run, or a sentence that says why there is none. */
export function starteCluster(): Promise<
  | string
  | {
      readonly url: string
      readonly adminUrl: string
      readonly bin: string
      readonly stoppe: () => Promise<void>
    }
>
