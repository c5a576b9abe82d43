/** What Go answers with an execution error. */
export class FunctionError extends Error {}
