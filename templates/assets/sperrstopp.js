/* Sperrstopp works without this file. With it: saved drafts, keys, rows added in place, focus on errors. */
;(() => {
  'use strict'
  const one = (selector, root) => (root || document).querySelector(selector)
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector))
  const replaceContent = (node, source) => {
    while (node.firstChild) node.removeChild(node.firstChild)
    Array.from(source.childNodes).forEach(child => node.appendChild(document.importNode(child, true)))
  }

  /* Errors: the summary gets the focus. */
  const summary = one('#fehlerliste')
  if (summary) summary.focus()

  /* Sessions end after 30 quiet minutes; five before, the page says so. Every answer of the server starts anew. */
  const end = one('[data-ende]')
  let timer
  const awake = () => {
    if (!end) return
    clearTimeout(timer)
    end.hidden = true
    timer = setTimeout(() => (end.hidden = false), 25 * 60000)
  }
  awake()

  /* Drafts: <form data-entwurf="/pfad">. The answer is the page's own fragment; XMLHttpRequest parses it as a
     document, so no string ever becomes HTML here (require-trusted-types-for 'script' stays without a policy). */
  all('form[data-entwurf]').forEach(form => {
    const status = one('[data-entwurf-stand]')
    const say = text => {
      if (status) status.textContent = text
    }
    const fields = () => new URLSearchParams(new FormData(form)).toString()
    let saved = fields()
    let busy = false

    const answered = (request, sent) => {
      busy = false
      if (request.status === 401 || request.status === 403)
        return say('Sie sind abgemeldet – Eingaben bleiben auf dieser Seite')
      if (request.status < 200 || request.status > 299)
        return say('Nicht gespeichert – Eingaben bleiben auf dieser Seite')
      saved = sent
      awake()
      say('Gespeichert ' + new Date().toLocaleTimeString('de-DE', { hour: 'numeric', minute: '2-digit' }))
      const old = one('[data-kasten]')
      const fresh = request.response && one('[data-kasten]', request.response)
      if (old && fresh && !old.contains(document.activeElement)) replaceContent(old, fresh)
    }
    const save = () => {
      const sent = fields()
      if (busy || sent === saved) return
      busy = true
      const request = new XMLHttpRequest()
      request.open('POST', form.dataset.entwurf)
      request.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
      request.responseType = 'document'
      request.timeout = 15000
      request.onload = () => answered(request, sent)
      request.onerror = request.ontimeout = () => {
        busy = false
        say('Keine Verbindung – Eingaben bleiben auf dieser Seite')
      }
      request.send(sent)
    }
    setInterval(save, 5000)
    form.addEventListener('focusout', save)
    document.addEventListener('visibilitychange', save)
  })

  /* „Weitere Zeile“: <button name=… data-weitere="id of tbody">. Clones the last row, empties it, counts its index up. */
  document.addEventListener('click', event => {
    const button = event.target.closest && event.target.closest('[data-weitere]')
    const body = button && document.getElementById(button.dataset.weitere)
    const last = body && body.lastElementChild
    if (!last) return
    event.preventDefault()
    const row = last.cloneNode(true)
    const list = button.value
    const up = text => {
      const end = text.indexOf(list + '[') + list.length
      if (end < list.length) return text
      return text.slice(0, end) + text.slice(end).replace(/\[(\d+)\]/, (_, n) => '[' + (Number(n) + 1) + ']')
    }
    /* A list inside the row starts again with one row. */
    all('.zeilen', row).forEach(inner =>
      Array.from(inner.children)
        .slice(1)
        .forEach(child => child.remove()),
    )
    all('[name],[id],[for],[aria-describedby]', row).forEach(node => {
      ;['name', 'id', 'for', 'data-weitere'].forEach(
        key => node.hasAttribute(key) && node.setAttribute(key, up(node.getAttribute(key))),
      )
      node.removeAttribute('aria-describedby')
      node.removeAttribute('aria-invalid')
      if (node.tagName === 'BUTTON') node.value = up(node.value)
      else if (node.type === 'checkbox' || node.type === 'radio') node.checked = false
      else if (node.tagName === 'SELECT') node.selectedIndex = 0
      else if ('value' in node) node.value = ''
    })
    all('.meldung-feld', row).forEach(node => node.remove())
    body.appendChild(row)
    const first = one('input,select', row)
    if (first) first.focus()
  })

  /* Passkeys: <form data-passkey="get|create" data-optionen="JSON">. The key's answer goes into the field „antwort“. */
  const bytes = text =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0))
  const text64 = buffer =>
    btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')
  const withBytes = options => {
    options.challenge = bytes(options.challenge)
    if (options.user) options.user.id = bytes(options.user.id)
    ;(options.excludeCredentials || options.allowCredentials || []).forEach(key => (key.id = bytes(key.id)))
    return options
  }
  const answer = key => {
    const response = { clientDataJSON: text64(key.response.clientDataJSON) }
    ;['attestationObject', 'authenticatorData', 'signature'].forEach(name => {
      if (key.response[name]) response[name] = text64(key.response[name])
    })
    if (key.response.getTransports) response.transports = key.response.getTransports()
    return JSON.stringify({ id: key.id, rawId: key.id, type: key.type, response: response })
  }
  all('form[data-passkey]').forEach(form => {
    if (!window.PublicKeyCredential || !navigator.credentials) return
    form.hidden = false
    form.addEventListener('submit', event => {
      event.preventDefault()
      const say = text => (one('[data-passkey-stand]', form).textContent = text)
      say('Warten auf das Gerät …')
      navigator.credentials[form.dataset.passkey]({
        publicKey: withBytes(JSON.parse(form.dataset.optionen)),
      }).then(
        key => {
          form.elements.antwort.value = answer(key)
          form.submit()
        },
        () => say('Abgebrochen. Sie können es noch einmal versuchen.'),
      )
    })
  })

  /* Ctrl+Enter sends the form one is in. */
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    const form = event.target.form || one('main form[method="post"]')
    const button = form && one('button[type="submit"]:not([data-weitere]),button:not([type])', form)
    if (button) button.click()
  })

  /* Single keys, outside of fields only; the desk can switch them off (WCAG 2.1.4). */
  if (document.body.dataset.tasten === 'aus' || !document.body.classList.contains('tisch')) return
  const go = address => () => window.location.assign(address)
  const move = step => () => {
    const rows = all('[data-zeile]')
    if (!rows.length) return
    const now = rows.findIndex(row => row.contains(document.activeElement))
    const row = rows[Math.max(0, Math.min(rows.length - 1, now + step))]
    const link = row && one('a', row)
    if (link) link.focus()
  }
  const keys = {
    n: go('/faelle/neu'),
    '?': go('/hilfe#tasten'),
    j: move(1),
    k: move(-1),
    '/': () => {
      const search = one('#suche')
      if (search) search.focus()
    },
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable) return
    const action = keys[event.key]
    if (!action) return
    event.preventDefault()
    action()
  })
})()
