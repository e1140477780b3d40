// Draws /openapi.json. Everything from the document enters as text, never as markup.

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const MAX_DEPTH = 5

const element = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const resolve = (api, schema) =>
  schema?.$ref ? api.components.schemas[schema.$ref.split('/').pop()] : schema

// An example of the shape: member names with their types for values.
const shape = (api, schema, depth = 0) => {
  const found = resolve(api, schema)
  if (!found) return 'any'
  if (depth > MAX_DEPTH) return '…'
  if (found.enum) return found.enum.join(' | ')
  if (found.items) return [shape(api, found.items, depth + 1)]
  if (found.properties)
    return Object.fromEntries(
      Object.entries(found.properties).map(([name, member]) => [name, shape(api, member, depth + 1)]),
    )
  const type = Array.isArray(found.type) ? found.type.join(' | ') : (found.type ?? 'any')
  return found.format ? `${type} (${found.format})` : type
}

const content = (api, title, holder) =>
  Object.entries(holder?.content ?? {}).flatMap(([type, media]) => [
    element('h2', {}, `${title} · ${type}`),
    element('pre', { tabindex: '0' }, JSON.stringify(shape(api, media.schema), null, 2)),
  ])

const parameters = (operation) => {
  if (!operation.parameters?.length) return []
  const rows = operation.parameters.map((parameter) =>
    element(
      'tr',
      {},
      element('td', {}, element('code', {}, parameter.name)),
      element('td', {}, parameter.in),
      element('td', {}, parameter.required ? 'required' : 'optional'),
      element('td', {}, parameter.description ?? parameter.schema?.type ?? ''),
    ),
  )
  const head = ['Parameter', 'In', '', ''].map((text) => element('th', { scope: 'col' }, text))
  return [element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows))]
}

const responses = (api, operation) =>
  Object.entries(operation.responses ?? {})
    .filter(([status]) => status !== 'default')
    .flatMap(([status, answer]) => content(api, `Answer ${status}`, answer))

const details = (api, path, method, operation) => {
  const needs = operation['x-needs'] ?? ''
  const summary = element(
    'summary',
    {},
    element('span', { class: method === 'get' ? 'method' : 'method write' }, method.toUpperCase()),
    element('span', { class: 'path' }, path),
    element('span', { class: 'needs' }, needs),
  )
  const made = element('details', { 'data-text': `${method} ${path} ${needs}`.toLowerCase() }, summary)
  // Drawn when it is opened: a few hundred shapes at once would be slow.
  made.addEventListener(
    'toggle',
    () =>
      made.append(
        element(
          'div',
          { class: 'body' },
          ...(operation.description ? [element('p', {}, operation.description)] : []),
          ...parameters(operation),
          ...content(api, 'Body', operation.requestBody),
          ...responses(api, operation),
        ),
      ),
    { once: true },
  )
  return made
}

const draw = (api) => {
  const groups = new Map()
  for (const [path, item] of Object.entries(api.paths))
    for (const method of METHODS)
      if (item[method]) {
        const group = path.split('/')[3] ?? path
        groups.set(group, [...(groups.get(group) ?? []), details(api, path, method, item[method])])
      }
  document
    .getElementById('operations')
    .replaceChildren(
      ...[...groups].map(([name, all]) => element('section', {}, element('h2', {}, name), ...all)),
    )
}

const filter = (text) => {
  for (const section of document.querySelectorAll('section')) {
    const all = [...section.querySelectorAll('details')]
    for (const one of all) one.hidden = !one.dataset.text.includes(text)
    section.hidden = all.every((one) => one.hidden)
  }
}

document.getElementById('filter').addEventListener('input', (event) => filter(event.target.value.toLowerCase()))

try {
  const answer = await fetch('/openapi.json')
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  draw(await answer.json())
} catch (failure) {
  document.getElementById('operations').replaceChildren(element('p', {}, `Not readable: ${failure.message}`))
}
