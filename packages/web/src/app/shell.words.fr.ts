import type { Words } from '../lib/i18n/words.ts'
import type { shellWords as english } from './shell.words.en.ts'

export const shellWords = {
  'shell.product': 'Entitle',
  'shell.workspace': 'Licences',
  'shell.navigation': 'Espace Licences',
  'shell.connection-lost':
    'Pas de connexion au serveur. Votre saisie est conservée, et Entitle continue dès son retour.',
  'shell.connection-ask': 'Essayer maintenant',
  'shell.connection-back': 'La connexion au serveur est rétablie.',
  'shell.skip': 'Aller au contenu',
  'shell.all-agreements': 'Tous les contrats',
  'shell.license-groups': 'Groupes de licences',
  'shell.software-inventory': 'Inventaire logiciel',
  'shell.catalog': 'Catalogue',
  'shell.operations': 'Opérations',
  'shell.settings': 'Paramètres',
  'shell.graphiql': 'Console de l’API',
  'shell.language': 'Langue : {name}',
  'shell.theme': 'Thème : {name}',
  'shell.theme-light': 'Clair',
  'shell.theme-dark': 'Sombre',
  'shell.theme-system': 'Comme le système',
  'shell.account': 'Compte de {name}',
  'shell.sign-out': 'Se déconnecter',
  'shell.still-signed-in': 'Vous êtes toujours connecté',
  'shell.role.ADMINISTRATOR': 'Administrateur',
  'shell.role.LICENSE_MANAGER': 'Gestionnaire de licences',
  'shell.role.HELPDESK': 'Assistance',
  'shell.role.READER': 'Lecteur',
  'shell.not-found': 'Page introuvable',
  'shell.not-found-text':
    'Il n’y a rien à cette adresse. L’élément a peut-être été supprimé, ou le lien est incomplet.',
  'shell.to-agreements': 'Voir tous les contrats',
  'shell.signed-out': 'Vous n’êtes pas connecté',
  'shell.signed-out-text':
    'Entitle n’a pas encore de mots de passe : on se connecte par un lien à usage unique, que le serveur affiche à son démarrage.',
  'shell.signed-out-step-start': 'Sur la machine qui héberge Entitle, redémarrez le serveur.',
  'shell.signed-out-step-link': 'Ouvrez le lien affiché : il se termine par /set-up et un long code.',
  'shell.signed-out-step-none': 'Si vous n’administrez pas le serveur, demandez un lien à la personne qui le fait.',
} as const satisfies Words<typeof english>
