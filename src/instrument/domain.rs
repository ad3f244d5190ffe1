//! The fixed skeleton: two sides, five areas, thirteen domains, four layers of interoperability. Their names are content;
//! which belongs to which is the instrument itself.

use crate::listed::listed;

/// Which of the two scans a domain belongs to, and which axis it feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The organisation: the horizontal axis.
    Organisation,
    /// ICT: the vertical axis.
    Ict,
}

listed! {
    /// A CAF area: one organisation domain and the ICT domains that answer to it. In order of asking.
    pub enum Area {
        /// Leidinggevenden.
        Leiding = "leiding",
        /// Beleid & strategie.
        Beleid = "beleid",
        /// Medewerkers.
        Mensen = "mensen",
        /// Processen.
        Processen = "processen",
        /// Middelen.
        Middelen = "middelen",
    }
}

listed! {
    /// A layer of the interoperability scheme, from cables to council.
    pub enum Layer {
        /// Infrastructure and applications.
        Technical = "technical",
        /// Data.
        Semantic = "semantic",
        /// Processes.
        Organisational = "organisational",
        /// Leadership, policy and people.
        Governance = "governance",
    }
}

listed! {
    /// A domain of the O-scan or of the I-scan, in order of asking: by area, the organisation first.
    #[allow(missing_docs)] // the ids are their description
    pub enum Domain {
        OLeiding = "o.leiding",
        ILeiding = "i.leiding",
        OBeleid = "o.beleid",
        IBeleid = "i.beleid",
        OMensen = "o.mensen",
        IMensen = "i.mensen",
        IIprof = "i.iprof",
        OProcessen = "o.processen",
        IItprocessen = "i.itprocessen",
        OMiddelen = "o.middelen",
        IToepassingen = "i.toepassingen",
        IGegevens = "i.gegevens",
        IInfrastructuur = "i.infrastructuur",
    }
}

use Domain::{
    IBeleid, IGegevens, IInfrastructuur, IIprof, IItprocessen, ILeiding, IMensen, IToepassingen, OBeleid, OLeiding, OMensen, OMiddelen,
    OProcessen,
};

impl Area {
    /// Its domains: the organisation's first, then those of ICT.
    pub fn domains(self) -> impl Iterator<Item = Domain> + Clone {
        Domain::ALL.into_iter().filter(move |domain| domain.area() == self)
    }

    /// Its one organisation domain.
    pub fn organisation(self) -> Domain {
        match self {
            Self::Leiding => OLeiding,
            Self::Beleid => OBeleid,
            Self::Mensen => OMensen,
            Self::Processen => OProcessen,
            Self::Middelen => OMiddelen,
        }
    }

    /// Its ICT domains, one to three.
    pub fn ict(self) -> impl Iterator<Item = Domain> + Clone {
        self.domains().filter(|domain| domain.side() == Side::Ict)
    }
}

impl Layer {
    /// The domains whose mean is this layer's value.
    pub fn domains(self) -> impl Iterator<Item = Domain> + Clone {
        Domain::ALL.into_iter().filter(move |domain| domain.layer() == Some(self))
    }
}

impl Domain {
    /// The area it belongs to.
    pub fn area(self) -> Area {
        match self {
            OLeiding | ILeiding => Area::Leiding,
            OBeleid | IBeleid => Area::Beleid,
            OMensen | IMensen | IIprof => Area::Mensen,
            OProcessen | IItprocessen => Area::Processen,
            OMiddelen | IToepassingen | IGegevens | IInfrastructuur => Area::Middelen,
        }
    }

    /// The scan it belongs to.
    pub fn side(self) -> Side {
        match self {
            OLeiding | OBeleid | OMensen | OProcessen | OMiddelen => Side::Organisation,
            ILeiding | IBeleid | IMensen | IIprof | IItprocessen | IToepassingen | IGegevens | IInfrastructuur => Side::Ict,
        }
    }

    /// The layer it counts in. `o.middelen` has none: the source splits it through its ICT domains.
    pub fn layer(self) -> Option<Layer> {
        match self {
            OMiddelen => None,
            IToepassingen | IInfrastructuur => Some(Layer::Technical),
            IGegevens => Some(Layer::Semantic),
            OProcessen | IItprocessen => Some(Layer::Organisational),
            OLeiding | ILeiding | OBeleid | IBeleid | OMensen | IMensen | IIprof => Some(Layer::Governance),
        }
    }

    /// The rows of a profile sketch, in the order of the source's tables.
    pub fn sketch(side: Side) -> &'static [Domain] {
        match side {
            Side::Organisation => &[OLeiding, OBeleid, OProcessen, OMensen, OMiddelen],
            Side::Ict => &[
                ILeiding,
                IMensen,
                IIprof,
                IBeleid,
                IItprocessen,
                IToepassingen,
                IGegevens,
                IInfrastructuur,
            ],
        }
    }
}
