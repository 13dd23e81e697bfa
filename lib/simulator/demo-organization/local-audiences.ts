import type { AudienceIdea } from './audience-idea'

/** Names in the languages of the country teams, with letters that English does without. */
const names: readonly (readonly [country: string, ...names: readonly string[]])[] = [
  [
    'Germany',
    'Warenkorbabbrecher, letzte 48 Stunden',
    'Gold-Mitglieder kurz vor Ablauf',
    'Käufer Laufschuhe, wiederkehrend',
    'Newsletter-Abonnenten, geöffnet',
    'Rückgewinnung nach 180 Tagen',
    'Größenberatung genutzt',
  ],
  [
    'France',
    'Abandons de panier, dernières 48 heures',
    'Clients fidèles, Île-de-France',
    'Membres or bientôt expirés',
    'Acheteurs de chaussures de course',
    'Inscrits à la newsletter, actifs',
    'Clients à reconquérir, 6 mois',
  ],
  [
    'Spain',
    'Carritos abandonados, últimas 48 horas',
    'Socios oro a punto de vencer',
    'Compradores de pádel, última temporada',
    'Suscriptores activos del boletín',
    'Clientes por recuperar, otoño',
  ],
  [
    'Poland',
    'Porzucone koszyki, ostatnie 48 godzin',
    'Złoci członkowie, wygasający status',
    'Kupujący buty do biegania',
    'Aktywni subskrybenci newslettera',
  ],
  [
    'Denmark',
    'Forladte kurve, seneste 48 timer',
    'Guldmedlemmer, udløber snart',
    'Købere af løbesko',
    'Nyhedsbrev, aktive læsere',
  ],
  [
    'Italy',
    'Carrelli abbandonati, ultime 48 ore',
    'Soci oro in scadenza',
    'Chi compra scarpe da corsa',
    'Iscritti attivi alla newsletter',
  ],
]

/** Audiences that country teams named in their own language. */
export const localAudiences: readonly AudienceIdea[] = names.flatMap(([country, ...titles]) =>
  titles.map((name) => ({ name, description: `Kept by the team of ${country}.` })),
)
