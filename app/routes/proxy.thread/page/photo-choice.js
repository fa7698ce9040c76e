import { el } from './el.js';
import { shrinkPhoto } from './shrink-photo.js';
import { say } from './words.js';

const MOST_PHOTOS = 6;

/**
 * The field to choose photos with, and what was chosen.
 * @param tell takes words on how it goes
 * @param fail takes what is wrong, and the field it is wrong with
 */
export function photoChoice(tell, fail) {
  let photos = [];
  let waiting = 0;
  let prepared = Promise.resolve();
  const pick = el('input', { type: 'file', multiple: true, accept: 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif', onchange: choose });
  const chosen = el('ul', { className: 'chosen', hidden: true });
  pick.setAttribute('aria-describedby', 'photos-hint');
  return { pick, chosen, photos: () => photos, isEmpty: () => !photos.length && !waiting, ready: () => prepared, drop };

  function choose() {
    const files = [...pick.files];
    pick.value = '';
    fail('');
    tell(say('write.preparing'));
    waiting += 1;
    // One choice after the other: who waits for the last waits for all.
    prepared = prepared.then(() => prepare(files));
  }

  async function prepare(files) {
    for (const file of files) {
      if (photos.length === MOST_PHOTOS) {
        fail(say('write.tooMany'), pick);
        break;
      }
      const photo = await shrinkPhoto(file);
      // What is there by now: others may have been taken back or sent meanwhile.
      photos = [...photos, photo];
    }
    waiting -= 1;
    if (!waiting) tell('');
    set(photos);
  }

  /** Takes away those that were sent. */
  function drop(sent) {
    set(photos.filter((photo) => !sent.includes(photo)));
  }

  function set(next) {
    photos = next;
    for (const image of chosen.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    chosen.hidden = photos.length === 0;
    chosen.replaceChildren(...photos.map(photoNode));
  }

  function photoNode(file) {
    const remove = () => {
      set(photos.filter((other) => other !== file));
      pick.focus();
    };
    const picture = /heic|heif/.test(file.type + file.name) ? el('span', { className: 'noimage' }, file.name) : el('img', { src: URL.createObjectURL(file), alt: file.name });
    return el('li', {}, picture, el('button', { type: 'button', ariaLabel: say('write.remove', { name: file.name }), onclick: remove }, '×'));
  }
}
