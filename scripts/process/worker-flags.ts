/**
 * How Node runs the worker. Left to itself it gives a process that begins with much work a young generation of a hundred
 * megabytes, and keeps it; the worker's memory is to stay flat.
 */
export const workerFlags = ['--max-semi-space-size=4']
