import { PRINCIPLES } from '../../scenario';
import type { PackageOf } from '../lms/package';
import { hrefOf, xmlText } from '../lms/xml';
import { scaled, scormId } from './values';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Every file of the package once, each by its address. */
const fileLines = (files: readonly string[]): string => files.map((path) => `      <file href="${xmlText(hrefOf(path))}"/>`).join('\n');

const nameOf = ({ id }: PackageOf, what: string): string => scormId('rapport', id, what);

/** `imsmanifest.xml` for SCORM 1.2. */
export function manifest12(packed: PackageOf, files: readonly string[]): string {
  const title = xmlText(packed.title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${nameOf(packed, 'manifest')}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="${INSTANCE}"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${nameOf(packed, 'organization')}">
    <organization identifier="${nameOf(packed, 'organization')}">
      <title>${title}</title>
      <item identifier="${nameOf(packed, 'item')}" identifierref="${nameOf(packed, 'resource')}" isvisible="true">
        <title>${title}</title>
        <adlcp:masteryscore>${Math.round(packed.mark)}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${nameOf(packed, 'resource')}" type="webcontent" adlcp:scormtype="sco" href="index.html">
${fileLines(files)}
    </resource>
  </resources>
</manifest>
`;
}

/** `imsmanifest.xml` for SCORM 2004, fourth edition. */
export function manifest2004(packed: PackageOf, files: readonly string[]): string {
  const title = xmlText(packed.title);
  const objectives = PRINCIPLES.map((principle) => `            <imsss:objective objectiveID="${scormId(principle)}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${nameOf(packed, 'manifest')}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="${INSTANCE}"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="${nameOf(packed, 'organization')}">
    <organization identifier="${nameOf(packed, 'organization')}">
      <title>${title}</title>
      <item identifier="${nameOf(packed, 'item')}" identifierref="${nameOf(packed, 'resource')}" isvisible="true">
        <title>${title}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${nameOf(packed, 'result')}" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${scaled(packed.mark)}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
${objectives}
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${nameOf(packed, 'resource')}" type="webcontent" adlcp:scormType="sco" href="index.html">
${fileLines(files)}
    </resource>
  </resources>
</manifest>
`;
}
