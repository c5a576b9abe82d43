/** How a slice of work at a campaign ended. */
export type SliceEnd =
  /** There is more to do, now. */
  | { kind: 'more' }
  /** Nothing is to be done before `at`. `probes`: see `campaigns.probes`. */
  | { kind: 'wait'; at: Date; probes?: number }
  /** Somebody paused or ended it, or another worker has it. */
  | { kind: 'lost' }
  /** It is done, or paused: nothing more is to be done. */
  | { kind: 'ended' }
