/* Keeps the phones page live: fetches a handset again when something arrived at it. */
const grid = document.querySelector('.handsets')
const ringsMs = 5000

function settleCalls(root) {
  for (const call of root.querySelectorAll('.call.ringing')) {
    setTimeout(() => call.classList.remove('ringing'), ringsMs)
  }
}

async function copy(button) {
  const label = button.querySelector('span')
  const before = label.dataset.label ?? label.textContent
  label.dataset.label = before
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
    label.textContent = 'Copied'
  } catch {
    label.textContent = button.dataset.copy
  }
  setTimeout(() => {
    label.textContent = before
  }, 1500)
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-copy]')
  if (button) void copy(button)
})

function place(markup) {
  const holder = document.createElement('template')
  holder.innerHTML = markup
  const fresh = holder.content.firstElementChild
  const { address } = fresh.dataset
  const old = grid.querySelector(`[data-address="${CSS.escape(address)}"]`)
  if (old?.dataset.newest === fresh.dataset.newest) return
  const pinned = grid.dataset.pinned
  document.querySelector('.empty')?.remove()
  old?.remove()
  const first = grid.firstElementChild
  if (pinned && address !== pinned && first?.dataset.address === pinned) first.after(fresh)
  else grid.prepend(fresh)
  fresh.classList.add('arrived')
  settleCalls(fresh)
  while (grid.children.length > Number(grid.dataset.most) + 1) grid.lastElementChild.remove()
}

if (grid) {
  settleCalls(grid)
  const changed = new Set()
  let busy = false

  const refresh = async () => {
    if (busy) return
    busy = true
    // Under a flood only the handsets that would still be visible are worth fetching.
    while (changed.size > 0) {
      const addresses = [...changed].slice(-Number(grid.dataset.most))
      changed.clear()
      for (const address of addresses) {
        const answer = await fetch(`/phones/handset/${encodeURIComponent(address)}`).catch(() => null)
        if (answer?.ok) place(await answer.text())
      }
    }
    busy = false
  }

  const live = document.querySelector('.live')
  const source = new EventSource('/_phones/stream')
  let lost = false
  const show = (state, text) => {
    live.dataset.state = state
    live.querySelector('span').textContent = text
  }
  // What arrived between the page and the stream would otherwise stay unseen until the next message.
  const catchUp = async () => {
    const answer = await fetch(location.href).catch(() => null)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const handset of [...page.querySelectorAll('.handset')].reverse()) place(handset.outerHTML)
  }
  source.onopen = () => {
    if (lost) location.reload()
    show('on', 'Live')
    void catchUp()
  }
  source.onerror = () => {
    lost = true
    show('off', 'Reconnecting')
  }
  source.addEventListener('cleared', () => location.reload())
  source.addEventListener('message', event => {
    changed.add(JSON.parse(event.data).address)
    void refresh()
  })
}
