// SPDX-License-Identifier: MIT
#include "viewmodel/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace latchkey::viewmodel {

void Clipboard::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace latchkey::viewmodel
