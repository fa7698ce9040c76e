import type { Difference, SampleId } from './sample.ts';

const COLOURS = ['White', 'Black', 'Grey', 'Sage', 'Chestnut', 'Sky', 'Apricot', 'Indigo', 'Rose', 'Sand'];
const GOODS = ['Linen apron', 'Stoneware mug', 'Oak board', 'Cotton cloth', 'Glass carafe', 'Bamboo tray', 'Brass spoon', 'Canvas bag', 'Beeswax candle', 'Paper notebook'];

/** The English samples, each as what it has instead of the plain example. */
export const differencesEn: Record<SampleId, Difference> = {
  'plain-delivered': { parcel: { lastEventText: 'Delivered' } },
  late: { parcel: { lastEventAt: 'November 18, 2026', lastEventText: 'Left the depot in Salem' } },
  lost: { order: { name: '#1029', date: 'November 2, 2026' }, parcel: { lastEventAt: 'November 12, 2026', lastEventText: 'Arrived at the depot in Boise' } },
  'nothing-shipped': { without: ['parcel'] },
  'no-tracking': { parcel: { carrier: 'Windward Parcel', trackingNumber: null, trackingNumbers: null, trackingUrl: null, lastEventAt: null, lastEventText: null } },
  'split-shipment': { goods: '1 × Linen apron, 1 × Oak board', parcel: { carrier: 'Harrow & Daughters Freight', trackingNumber: 'HD-77-310', trackingNumbers: 'HD-77-310, HD-77-311', trackingUrl: 'https://harrow.example/HD-77-310' } },
  'partly-refunded': { refund: { amount: '$12.00', items: '1 × Stoneware mug' } },
  'shipping-refunded': { refund: { amount: '$4.50', items: null } },
  'foreign-currency': {
    order: { shippingCity: 'Lyon', address: "5 rue de l'Exemple, 69002 Lyon" },
    parcel: { carrier: 'Overseas Express', trackingNumber: 'OE990042FR', trackingNumbers: 'OE990042FR', lastEventText: 'Held for customs' },
    refund: { amount: '€42.50', method: 'the way you paid' },
    cancellation: { amount: '€42.50', method: 'the way you paid' },
    goodwill: { amount: '€5.00' },
    return: { fee: '€6.90' },
    exchange: { difference: '€2.10' },
    itemChange: { difference: '€2.10' },
    addressChange: { address: "8 quai du Modèle, 69009 Lyon" },
  },
  'no-name': { customer: { name: null } },
  'no-phone': { order: { shippingCity: 'Astoria', address: '3 Pier Lane, Astoria OR 97103' }, addressChange: { address: '9 Orchard Road, Hood River OR 97031' } },
  'no-delivery': { goods: '1 × Gift card $50.00', order: { shippingCity: null, address: null }, without: ['parcel', 'addressChange'] },
  'no-order': { without: ['order', 'parcel', 'refund', 'replacement', 'return', 'exchange', 'cancellation', 'addressChange', 'itemChange'] },
  'open-name': { customer: { name: 'Bo' }, agent: { name: 'Al' }, shop: { name: 'Oak' } },
  'closed-name': { customer: { name: 'Ellis, Nora, PhD' }, agent: { name: 'Søren' }, shop: { name: 'Mossbank Goods, Ltd.' } },
  'long-names': {
    customer: { name: 'Maximiliana-Theodora Featherstonehaugh-Wolstenholme of Upper Lower Middleton' },
    shop: { name: 'The Small Shop by the River for Things That Are Made Slowly and Last' },
    order: { name: '#LIVING-2026-US-0000104212', shippingCity: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch' },
    goods: '12 × Six-layer organic cotton gauze blanket set that softens with every wash (Extra large / Misty morning lake / With embroidered name), 3 × Hand-carved elm plate, lacquered three times (Large)',
  },
  'hostile-names': {
    customer: { name: `O'Neil "Bo" {{ refund.amount }}{% assign x = 1 %}<script>alert(1)</script>` },
    shop: { name: 'Mossbank {"goods": true} & Friends' },
    order: { name: '#10{{42}}', shippingCity: '<b>Portland</b>' },
    goods: '2 × Mug "round handle" {white}, 1 × <i>Apron</i> %}',
  },
  'hundred-lines': { goods: COLOURS.flatMap((colour) => GOODS.map((good) => `1 × ${good} (${colour})`)).join(', ') },
};
