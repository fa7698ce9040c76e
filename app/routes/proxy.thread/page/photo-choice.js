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
  let preparing = Promise.resolve();
  const pick = el('input', { type: 'file', multiple: true, accept: 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif', onchange: () => void (preparing = choose()) });
  const chosen = el('ul', { className: 'chosen', hidden: true });
  pick.setAttribute('aria-describedby', 'photos-hint');
  return { pick, chosen, photos: () => photos, ready: () => preparing, clear: () => set([]) };

  async function choose() {
    const files = [...pick.files];
    pick.value = '';
    fail('');
    tell(say('write.preparing'));
    for (const file of files) {
      if (photos.length === MOST_PHOTOS) {
        fail(say('write.tooMany'), pick);
        break;
      }
      photos.push(await shrinkPhoto(file));
    }
    tell('');
    set(photos);
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
