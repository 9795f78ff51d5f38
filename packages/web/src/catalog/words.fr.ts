import type { Words } from '../lib/i18n/words.ts'
import { careWords } from './care.words.fr.ts'
import { importWords } from './import.words.fr.ts'
import { requestWords } from './request.words.fr.ts'
import type { catalogWords as english } from './words.en.ts'

const licenseRequiredWords = {
  'catalog.license-required.YES': 'Requise',
  'catalog.license-required.NO': 'Non requise',
  'catalog.license-required.UNKNOWN': 'Inconnu',
  'catalog.license-required.YES-text': 'Les rapports signalent quand les installations dépassent les licences.',
  'catalog.license-required.NO-text': 'Gratuit en entreprise, ou composant d’un autre logiciel.',
  'catalog.license-required.UNKNOWN-text': 'Personne ne l’a encore dit. Un contrat qui le nomme la rend requise.',
  'catalog.license-set.YES':
    '{count} produit nécessite désormais une licence | {count} produits nécessitent désormais une licence',
  'catalog.license-set.NO':
    '{count} produit ne nécessite désormais aucune licence | {count} produits ne nécessitent désormais aucune licence',
  'catalog.license-set.UNKNOWN':
    'Besoin de licence désormais inconnu pour {count} produit | Besoin de licence désormais inconnu pour {count} produits',
} as const

export const catalogWords = {
  ...licenseRequiredWords,
  ...importWords,
  ...careWords,
  ...requestWords,
  'catalog.title': 'Catalogue',
  'catalog.publisher': 'Éditeur',
  'catalog.product-title': 'Nom du produit',
  'catalog.product-titles': 'Produits',
  'catalog.category': 'Catégorie',
  'catalog.category-help': 'Le type de logiciel, par exemple Office suite.',
  'catalog.license-required': 'Licence requise',
  'catalog.name': 'Nom',
  'catalog.alias': 'Autre nom',
  'catalog.aliases': 'Autres noms',
  'catalog.aliases-help': 'Un par ligne. La recherche trouve aussi l’éditeur par ces noms.',
  'catalog.also-called': 'Autres noms : {names}',
  'catalog.user-defined': 'Ajouté ici',
  'catalog.publishers-caption': 'Éditeurs et nombre de produits de chacun',
  'catalog.titles-caption': 'Produits de cet éditeur',
  'catalog.search-publishers': 'Rechercher un éditeur',
  'catalog.search-titles': 'Rechercher un produit',
  'catalog.publisher-count': '{count} éditeur | {count} éditeurs',
  'catalog.publisher-count-over': 'Plus de {count} éditeurs',
  'catalog.title-count': '{count} produit | {count} produits',
  'catalog.title-count-over': 'Plus de {count} produits',
  'catalog.titles-of': '{count} produit de {name} | {count} produits de {name}',
  'catalog.more': '{shown} affichés sur {total}. Recherchez une partie du nom pour trouver les autres.',
  'catalog.more-than': '{shown} affichés sur plus de {total}. Recherchez une partie du nom pour trouver les autres.',
  'catalog.no-publisher': 'Aucun éditeur ne contient « {typed} »',
  'catalog.no-publisher-text': 'La recherche porte aussi sur les autres noms des éditeurs.',
  'catalog.no-title': 'Aucun produit ne contient « {typed} »',
  'catalog.no-title-text': 'La recherche porte aussi sur les autres noms des produits de cet éditeur.',
  'catalog.empty': 'Le catalogue est vide',
  'catalog.empty-text': 'Il nomme les éditeurs et les produits pour lesquels on ajoute des contrats.',
  'catalog.no-titles': 'Aucun produit',
  'catalog.no-titles-text': 'Un contrat ne peut porter que sur un produit du catalogue.',
  'catalog.publisher-gone': 'Cet éditeur n’existe pas',
  'catalog.publisher-gone-text': 'Le lien est peut-être incomplet, ou il a été fusionné dans un autre.',
  'catalog.to-publishers': 'Voir le catalogue',
  'catalog.add-publisher': 'Ajouter un éditeur',
  'catalog.add-publisher-text': 'Il est marqué comme ajouté ici, et les demandes qui le concernent sont satisfaites.',
  'catalog.add-title': 'Ajouter un produit',
  'catalog.add-title-text':
    'Pour {publisher}. Il est marqué comme ajouté ici, et les demandes qui le concernent sont satisfaites.',
  'catalog.add-named': 'Ajouter « {name} »',
  'catalog.added-toast': '{name} ajouté au catalogue',
  'catalog.taken': 'Déjà dans le catalogue : {name}',
  'catalog.open-named': 'Ouvrir {name}',
  'catalog.chosen': 'Choisi',
  'catalog.choose': 'Choisir {name}',
  'catalog.choose-all': 'Choisir le produit affiché | Choisir les {count} affichés',
  'catalog.chosen-count': '{count} choisi | {count} choisis',
  'catalog.choose-hint': 'Choisissez des produits pour dire s’ils nécessitent une licence.',
} as const satisfies Words<typeof english>
