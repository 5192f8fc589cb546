// Posts the page's forms and swaps the parts that the server names. Nothing else is decided here: the server says what is seen.
(() => {
  'use strict';

  const body = document.body;
  const html = new Map();
  let acting = Promise.resolve();
  let cameFrom = null;

  const part = name => document.querySelector(`[data-part="${name}"]`);
  const byId = id => document.getElementById(id);

  // ---- Swapping ----------------------------------------------------------------------------------------------------------------

  function remember(root) {
    for (const element of root.querySelectorAll('[data-part], .message'))
      html.set(element.dataset.part ?? element.id, element.outerHTML);
  }

  function swap(text) {
    const given = new DOMParser().parseFromString(text, 'text/html');
    for (const fresh of given.querySelectorAll('[data-part]')) {
      const name = fresh.dataset.part;
      const old = part(name);
      if (old && html.get(name) !== fresh.outerHTML)
        swapPart(name, old, document.importNode(fresh, true), fresh.outerHTML);
    }
  }

  function swapPart(name, old, fresh, text) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const caret = focused && 'selectionStart' in focused ? [focused.selectionStart, focused.selectionEnd] : null;
    const typed = unsaved(old);
    const scrolled = [...old.querySelectorAll('.scroll, .modal-body')]
      .map(box => [box.scrollTop, box.scrollHeight - box.clientHeight - box.scrollTop < 60]);
    const unfolded = [...old.querySelectorAll('details[open][id]')].map(details => details.id);
    const lastSeen = old.querySelector('.message:last-child')?.id;
    keepMessages(old, fresh);
    html.set(name, text);
    old.replaceWith(fresh);
    unfolded.forEach(id => byId(id)?.setAttribute('open', ''));
    restore(typed);
    prepare(fresh);
    [...fresh.querySelectorAll('.scroll, .modal-body')].forEach((box, at) => {
      const [top, atEnd] = scrolled[at] ?? [0, 'scroll' in box.dataset];
      box.scrollTop = 'scroll' in box.dataset && atEnd ? box.scrollHeight : top;
    });
    const wrong = name === 'modal' && fresh.querySelector('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else if (focused && document.activeElement !== focused) refocus(focused, caret);
    announce(name, fresh, lastSeen);
    if (name === 'modal' && !byId('modal')) afterModal();
  }

  // A message that reads as before stays the same element: an open menu or a half-chosen date in it is kept.
  function keepMessages(old, fresh) {
    for (const message of fresh.querySelectorAll('.message')) {
      const before = old.querySelector('#' + CSS.escape(message.id));
      const same = before && html.get(message.id) === message.outerHTML;
      html.set(message.id, message.outerHTML);
      if (same)
        message.replaceWith(before);
    }
  }

  const fields = root => root.querySelectorAll('input[id], textarea[id], select[id]');

  function isChanged(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName === 'SELECT') return [...field.options].some(option => option.selected !== option.defaultSelected) && field.selectedIndex > 0;
    return field.value !== field.defaultValue;
  }

  const unsaved = root => [...fields(root)].filter(isChanged)
    .map(field => ({ id: field.id, value: field.value, checked: field.checked, from: field.defaultValue }));

  function restore(typed) {
    for (const { id, value, checked, from } of typed) {
      const field = byId(id);
      if (!field || (field.defaultValue !== from && field.tagName !== 'SELECT')) continue;
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = checked;
      else field.value = value;
    }
  }

  function refocus(focused, caret) {
    const again = focused.id && byId(focused.id);
    if (!again) return;
    again.focus({ preventScroll: true });
    if (caret && caret[0] !== null) try { again.setSelectionRange(...caret); } catch { /* Dates and the like have no caret. */ }
  }

  function announce(name, fresh, lastSeen) {
    if (name !== 'room' && name !== 'thread') return;
    const last = fresh.querySelector('.message:last-child');
    if (last && last.id !== lastSeen)
      byId('announce').textContent = `${last.dataset.author}: ${(last.querySelector('.text')?.textContent ?? '').slice(0, 200)}`;
  }

  // ---- Dialogs -----------------------------------------------------------------------------------------------------------------

  function prepare(root) {
    const modal = root.matches?.('[data-part="modal"]') || root === document ? byId('modal') : null;
    if (modal && !modal.open) {
      cameFrom ??= document.activeElement?.id;
      byId('message-menu').close();
      modal.showModal();
    }
    // A question that was open in a message that stayed: it was taken out of the page for a moment, and is asked again.
    for (const dialog of root.querySelectorAll('dialog[open]:not(:modal)')) {
      dialog.removeAttribute('open');
      dialog.showModal();
    }
  }

  function afterModal() {
    // Whatever had the focus may have no id, or be gone by now.
    const back = cameFrom ? byId(cameFrom) : null;
    cameFrom = null;
    (back ?? byId('say') ?? byId('room'))?.focus({ preventScroll: true });
  }

  document.addEventListener('cancel', event => {
    if (event.target.id !== 'modal') return;
    event.preventDefault();
    const form = byId('modal-form');
    form.requestSubmit(form.querySelector('footer [value="close"]'));
  }, true);

  function openMenu(button) {
    const menu = byId('message-menu');
    for (const field of menu.querySelectorAll('input[name="channel"]')) field.value = button.dataset.channel;
    for (const field of menu.querySelectorAll('input[name="ts"]')) field.value = button.dataset.ts;
    byId('menu-thread').href = button.dataset.thread;
    menu.querySelector('[data-own]').hidden = button.dataset.source === undefined;
    byId('edit-text').value = button.dataset.source ?? '';
    menu.showModal();
  }

  document.addEventListener('click', event => {
    const button = event.target.closest?.('button, summary, a');
    for (const details of document.querySelectorAll('details.menu[open]'))
      if (!details.contains(event.target)) details.open = false;
    if (!button) return;
    if ('menu' in button.dataset) openMenu(button);
    if (button.dataset.opens) byId(button.dataset.opens)?.showModal();
    if ('close' in button.dataset) button.closest('dialog').close();
    if (button.dataset.url) follow(button.dataset.url);
    if ('keepPlace' in button.dataset) sessionStorage.setItem('place', JSON.stringify(places()));
  });

  // A button with an address opens it and is told to the app all the same.
  function follow(url) {
    if (url.startsWith('/')) acting = acting.then(() => location.assign(url));
    else window.open(url, '_blank', 'noopener,noreferrer');
  }

  // ---- Posting -----------------------------------------------------------------------------------------------------------------

  // One act after another, each with what the fields hold when its turn comes.
  function act(form, submitter) {
    acting = acting.then(() => post(form, submitter)).catch(failed);
    return acting;
  }

  async function post(form, submitter) {
    if (!form.isConnected && submitter?.id && byId(submitter.id)) {
      submitter = byId(submitter.id);
      form = submitter.form;
    }
    if (!form) return;
    const data = new URLSearchParams(new FormData(form));
    if (submitter?.name) data.append(submitter.name, submitter.value);
    submitter?.setAttribute('aria-busy', 'true');
    const answer = await fetch(form.action, { method: 'POST', body: data, headers: { 'X-Parts': '1' } });
    submitter?.removeAttribute('aria-busy');
    if (!answer.ok) throw new Error(await answer.text());
    const refused = answer.headers.get('X-Outcome') === 'refused';
    if ('composer' in form.dataset && !refused) {
      const box = form.querySelector('textarea');
      box.value = '';
      scrollEnd(form);
    }
    if ('startOver' in form.dataset) return startOver();
    const go = answer.headers.get('X-Go');
    if (go) location.assign(go);
    else swap(await answer.text());
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    event.preventDefault();
    if ('closes' in form.dataset || event.submitter?.closest('dialog.confirm')) {
      form.closest('dialog:not([data-modal])')?.close();
      event.submitter?.closest('dialog.confirm')?.close();
    }
    // A press inside a menu closes the menu.
    event.submitter?.closest('details.menu')?.removeAttribute('open');
    act(form, event.submitter);
  });

  // A choice in an element that tells the app at once is a press of it.
  document.addEventListener('change', event => {
    const press = event.target.dataset?.press;
    if (!press) return;
    const form = event.target.form;
    const pressed = document.createElement('button');
    [pressed.name, pressed.value] = ['press', press];
    act(form, pressed);
  });

  function failed(problem) {
    byId('announce').textContent = 'That did not arrive.';
    const box = part('trouble');
    if (!box) return;
    box.textContent = `That did not arrive: ${problem.message}`;
    html.delete('trouble');
  }

  async function startOver() {
    document.body.textContent = 'Starting over …';
    for (;;) {
      await new Promise(done => setTimeout(done, 400));
      try {
        const answer = await fetch('/', { cache: 'no-store' });
        if (answer.ok && answer.redirected) return location.assign(answer.url);
      } catch { /* Not up again yet. */ }
    }
  }

  // ---- Hearing -----------------------------------------------------------------------------------------------------------------

  let wanted = new Set();
  let fetching = false;

  async function fetchParts() {
    if (fetching) return;
    fetching = true;
    try {
      while (wanted.size > 0) {
        const names = [...wanted].join(' ');
        wanted = new Set();
        const url = body.dataset.parts + (body.dataset.parts.includes('?') ? '&' : '?') + new URLSearchParams({ names });
        // While the server is away nothing can be shown; the stream says when it is back.
        const answer = await fetch(url).catch(() => null);
        if (answer?.ok) swap(await answer.text());
      }
    } finally {
      fetching = false;
    }
  }

  function listen() {
    const stream = new EventSource(body.dataset.changes);
    stream.addEventListener('parts', event => {
      event.data.split(' ').forEach(name => wanted.add(name));
      acting.finally(fetchParts);
    });
    addEventListener('pagehide', () => stream.close());
  }

  // ---- The message field -------------------------------------------------------------------------------------------------------

  const composer = target => target?.closest?.('[data-composer]');

  // What is being completed: a command at the start, or a name after @.
  function wordAt(box) {
    const before = box.value.slice(0, box.selectionStart);
    return /^\/\S*$/.exec(before)?.[0] ?? /(?:^|\s)(@[\w.-]*)$/.exec(before)?.[1] ?? null;
  }

  function complete(form) {
    const box = form.querySelector('textarea');
    const list = form.querySelector('[role="listbox"]');
    const word = wordAt(box)?.toLowerCase() ?? null;
    let shown = 0;
    for (const option of list.children) {
      option.hidden = word === null || !option.dataset.word.toLowerCase().startsWith(word) || option.dataset.word === word || shown >= 8;
      option.setAttribute('aria-selected', String(!option.hidden && shown === 0));
      shown += option.hidden ? 0 : 1;
    }
    if (list.hidden && shown > 0) byId('announce').textContent = `${shown} to choose from with the arrow keys`;
    list.hidden = shown === 0;
    point(form);
  }

  function point(form) {
    const chosen = form.querySelector('[aria-selected="true"]:not([hidden])');
    const box = form.querySelector('textarea');
    if (chosen && !form.querySelector('[role="listbox"]').hidden) box.setAttribute('aria-activedescendant', chosen.id);
    else box.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  function move(form, by) {
    const options = [...form.querySelectorAll('[role="option"]:not([hidden])')];
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === (at + by + options.length) % options.length)));
    point(form);
  }

  function take(form, option) {
    const box = form.querySelector('textarea');
    const from = box.selectionStart - wordAt(box).length;
    const rest = box.value.slice(box.selectionStart);
    const head = `${box.value.slice(0, from)}${option.dataset.word} `;
    box.value = head + rest;
    box.focus();
    box.setSelectionRange(head.length, head.length);
    complete(form);
  }

  document.addEventListener('input', event => {
    const form = composer(event.target);
    if (form) complete(form);
    if (event.target.dataset?.search) search(event.target);
  });

  document.addEventListener('mousedown', event => {
    const option = event.target.closest?.('[role="option"]');
    if (!option) return;
    event.preventDefault();
    take(composer(option), option);
  });

  document.addEventListener('keydown', event => {
    const form = event.target.tagName === 'TEXTAREA' && composer(event.target);
    if (form) {
      const list = form.querySelector('[role="listbox"]');
      const open = !list.hidden;
      if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { event.preventDefault(); move(form, event.key === 'ArrowDown' ? 1 : -1); }
      else if (open && event.key === 'Escape') { list.hidden = true; point(form); }
      else if (open && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) { event.preventDefault(); take(form, list.querySelector('[aria-selected="true"]')); }
      else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (event.key === 'Escape')
      for (const details of document.querySelectorAll('details.menu[open]')) {
        details.open = false;
        details.querySelector('summary').focus();
      }
    // In a message or on Home no button is the one that Enter in a field means.
    const field = event.target.tagName === 'INPUT' && event.key === 'Enter' ? event.target : null;
    if (field?.form?.action.includes('/do/use') && !field.closest('[data-modal]')) {
      event.preventDefault();
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  // ---- Menus that the app fills ------------------------------------------------------------------------------------------------

  let searching;

  function search(field) {
    clearTimeout(searching);
    searching = setTimeout(async () => {
      const data = new URLSearchParams(new FormData(field.form));
      data.set('query', field.value);
      data.set('search', field.dataset.search);
      const answer = await fetch(field.form.action.replace('/do/use', '/do/options'), { method: 'POST', body: data, headers: { 'X-Parts': '1' } });
      const list = byId(field.getAttribute('list'));
      if (answer.ok && list) list.replaceChildren(...(await answer.json()).map(text => new Option(text, text)));
    }, 200);
  }

  // ---- The beginning -----------------------------------------------------------------------------------------------------------

  // Earlier messages come in above, and what is unfolded in the drawer below: so one is kept from its end, the other from its beginning.
  const places = () => [...document.querySelectorAll('.scroll')].map(box => 'scroll' in box.dataset ? box.scrollHeight - box.scrollTop : box.scrollTop);

  function scrollEnd(form) {
    const box = form.closest('.thread, main')?.querySelector('[data-scroll]');
    if (box) box.scrollTop = box.scrollHeight;
  }

  function place() {
    const kept = JSON.parse(sessionStorage.getItem('place') ?? 'null');
    sessionStorage.removeItem('place');
    const target = location.hash ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    [...document.querySelectorAll('.scroll')].forEach((box, at) => {
      if (kept?.[at]) box.scrollTop = 'scroll' in box.dataset ? box.scrollHeight - kept[at] : kept[at];
      else if ('scroll' in box.dataset) box.scrollTop = box.scrollHeight;
    });
    target?.scrollIntoView({ block: 'center' });
  }

  remember(document);
  place();
  prepare(document);
  listen();
})();
