export type UploadAnswer =
  | { kind: 'answered'; body: unknown }
  /** The server said no without words: 401, 413, 429 … */
  | { kind: 'refused'; status: number }
  | { kind: 'stopped' }
  | { kind: 'unreachable' }

interface Upload {
  answer: Promise<UploadAnswer>
  stop: () => void
}

/** Sends a form with files and tells how much of it has left: `fetch` cannot. */
export function sendForm(url: string, form: FormData, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest()
  const answer = new Promise<UploadAnswer>(resolve => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      resolve(
        request.status === 200
          ? { kind: 'answered', body: JSON.parse(request.responseText) }
          : { kind: 'refused', status: request.status },
      )
    request.onerror = () => resolve({ kind: 'unreachable' })
    request.onabort = () => resolve({ kind: 'stopped' })
  })
  request.open('POST', url)
  request.send(form)
  return { answer, stop: () => request.abort() }
}
