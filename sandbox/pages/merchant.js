/* Keeps the list of callbacks live, unless one of them is open to be read. */
const holder = document.querySelector('#received')

async function refresh() {
  if (holder.querySelector('details[open]')) return
  const answer = await fetch('/_list')
  if (!answer.ok) return
  const template = document.createElement('template')
  template.innerHTML = await answer.text()
  const fresh = template.content.firstElementChild
  const { count, newest } = holder.firstElementChild.dataset
  if (fresh.dataset.count !== count || fresh.dataset.newest !== newest) holder.replaceChildren(fresh)
}

setInterval(() => void refresh().catch(() => {}), 1000)
