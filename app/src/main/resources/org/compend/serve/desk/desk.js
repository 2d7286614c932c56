// Lets editors drag what the buttons move as well. Without it nothing is missing.
for (const list of document.querySelectorAll('[data-arrange]')) {
  let moving = null;
  for (const item of list.children) {
    item.draggable = true;
    item.addEventListener('dragstart', event => {
      moving = item;
      item.classList.add('moving');
      event.dataTransfer.effectAllowed = 'move';
    });
    item.addEventListener('dragend', () => {
      item.classList.remove('moving');
      moving = null;
    });
    item.addEventListener('dragover', event => {
      if (!moving || moving === item) return;
      event.preventDefault();
      const box = item.getBoundingClientRect();
      const after = event.clientY > box.top + box.height / 2;
      list.insertBefore(moving, after ? item.nextSibling : item);
    });
    item.addEventListener('drop', event => event.preventDefault());
  }
  // Words are marked in a field by dragging: what it stands in stays where it is meanwhile.
  for (const field of list.querySelectorAll('input:not([type=hidden])')) {
    field.addEventListener('focus', () => { field.closest('[data-move]').draggable = false; });
    field.addEventListener('blur', () => { field.closest('[data-move]').draggable = true; });
  }
}
