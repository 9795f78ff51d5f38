import type { Words } from '../lib/i18n/words.ts'
import type { groupWords as english } from './words.en.ts'

export const groupWords = {
  'group.title': 'Groupes de licences',
  'group.caption': 'Groupes de licences et nombre de contrats de chacun',
  'group.search': 'Rechercher un groupe',
  'group.used': '{used} sur {limit}',
  'group.used-label': '{used} groupes de licences utilisés sur {limit}',
  'group.name': 'Nom',
  'group.agreements': 'Contrats',
  'group.created': 'Créé le',
  'group.agreement-count': '{count} contrat | {count} contrats',
  'group.agreements-of': '{count} contrat de {name} | {count} contrats de {name}',
  'group.create': 'Créer un groupe de licences',
  'group.created-toast': 'Groupe de licences {name} créé',
  'group.rename': 'Renommer',
  'group.rename-title': 'Renommer le groupe de licences',
  'group.actions-of': 'Actions pour {name}',
  'group.renamed-toast': 'Groupe de licences renommé en {name}',
  'group.conflict': 'Une autre personne a entre-temps renommé ce groupe en {name}.',
  'group.conflict-gone': 'Une autre personne a entre-temps supprimé ce groupe.',
  'group.conflict-keep': 'Renommer quand même',
  'group.delete': 'Supprimer',
  'group.delete-title': 'Supprimer le groupe de licences {name} ?',
  'group.delete-empty': 'Ce groupe ne contient aucun contrat.',
  'group.delete-text':
    'Son contrat passe dans Contrats non attribués. Aucun contrat n’est supprimé. | Ses {count} contrats passent dans Contrats non attribués. Aucun contrat n’est supprimé.',
  'group.deleted-toast': 'Groupe de licences {name} supprimé',
  'group.deleted-moved':
    '{count} contrat est passé dans Contrats non attribués | {count} contrats sont passés dans Contrats non attribués',
  'group.empty': 'Aucun groupe de licences',
  'group.empty-text':
    'Les groupes rassemblent des contrats par pays, centre de coûts ou contrat-cadre. Les rapports peuvent s’y limiter.',
  'group.picker': 'Groupe de licences',
  'group.unassigned': 'Contrats non attribués',
  'group.new': 'Nouveau groupe de licences',
  'group.existing': 'Groupe de licences existant',
  'group.new-name': 'Nom du nouveau groupe',
  'group.existing-name': 'Choisir le groupe',
  'group.filter-add': 'Ajouter un groupe de licences',
} as const satisfies Words<typeof english>
