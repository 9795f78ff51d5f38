import type { Words } from '../lib/i18n/words.ts'
import type { workspaceWords as english } from './words.en.ts'

const setUpWords = {
  'workspace.set-up': 'Configurer Entitle',
  'workspace.set-up-text':
    'Vous avez suivi le lien de configuration : vous devenez administrateur. Ce lien ne sert qu’une fois.',
  'workspace.your-name': 'Votre nom',
  'workspace.your-name-help': 'Il accompagne ce que vous modifiez. N’importe quel nom convient.',
  'workspace.set-up-go': 'Continuer',
  'workspace.link-incomplete': 'Ce lien est incomplet',
  'workspace.link-incomplete-text':
    'Il manque le long code à la fin. C’est aussi le cas après une actualisation : le code est volontairement retiré de l’adresse.',
  'workspace.link-used': 'Ce lien a déjà servi',
  'workspace.link-used-text':
    'Un lien de configuration ne sert qu’une fois, pour que personne ne puisse entrer en le retrouvant plus tard.',
  'workspace.link-invalid': 'Ce lien ne fonctionne pas',
  'workspace.link-invalid-text': 'Il a plus de 24 heures, a été copié en partie seulement ou vient d’un autre serveur.',
  'workspace.link-step-start': 'Redémarrez le serveur : il affiche chaque fois un nouveau lien.',
  'workspace.link-step-open':
    'Ouvrez le lien entier que le serveur a affiché. Il se termine par /set-up, # et un long code.',
  'workspace.link-signed-in': 'Vous avez déjà configuré Entitle dans ce navigateur ? Vous êtes encore connecté.',
  'workspace.link-go-on': 'Ouvrir Entitle',
} as const

const wayWords = {
  'workspace.demo': 'Explorer avec des données de démonstration',
  'workspace.demo-text':
    'Une entreprise fictive avec des appareils, des contrats et des groupes de licences, prête en un instant. Elle reste dans cet espace : pour vos propres données, créez-en un autre.',
  'workspace.demo-load': 'Charger la démonstration',
  'workspace.demo-terminal': 'Ou dans un terminal : {command}',
  'workspace.demo-loading': 'Mise en place de l’entreprise fictive…',
  'workspace.demo-loaded':
    'Démonstration chargée : {count} appareil est géré | Démonstration chargée : {count} appareils sont gérés',
  'workspace.demo-failed': 'La démonstration n’a pas été chargée',
  'workspace.demo-administrators': 'Seuls les administrateurs peuvent charger la démonstration.',
  'workspace.demo-not-empty': 'Cet espace contient déjà ses propres données : la démonstration n’y entre plus.',
  'workspace.empty': 'Commencer à vide',
  'workspace.empty-text':
    'Vos propres appareils et contrats dès la première minute. Tout commence par un appareil qui envoie son inventaire.',
  'workspace.empty-meanwhile': 'Inutile de l’attendre : parcourez le catalogue ou préparez vos groupes de licences.',
  'workspace.empty-catalog': 'Catalogue',
  'workspace.empty-groups': 'Groupes de licences',
} as const

export const workspaceWords = {
  ...setUpWords,
  ...wayWords,
  'workspace.welcome': 'Bienvenue dans Entitle',
  'workspace.why': 'Un appareil géré ouvre l’espace Licences',
  'workspace.why-text':
    'Entitle compare les droits d’utilisation de vos contrats à ce qui est installé. Tant qu’aucun appareil n’a envoyé son inventaire, il n’y a rien à comparer : les contrats attendent.',
  'workspace.watch': 'En attente du premier appareil. Cette page le remarquera d’elle-même.',
  'workspace.watch-failed': 'Cette page ne peut pas chercher le premier appareil pour le moment et réessaie.',
  'workspace.open': 'L’espace Licences est ouvert',
  'workspace.open-devices': '{count} appareil est géré. | {count} appareils sont gérés.',
  'workspace.open-first': '{name} est maintenant géré',
  'workspace.open-software':
    '{name} a signalé {count} logiciel. L’espace Licences est ouvert. | {name} a signalé {count} logiciels. L’espace Licences est ouvert.',
  'workspace.open-go': 'Continuer',
} as const satisfies Words<typeof english>
