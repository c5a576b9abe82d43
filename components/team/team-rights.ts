/** What the reader may do with the team, for the screen; the server decides anew. */
export interface TeamRights {
  change: boolean
  changeOwners: boolean
}
